package io.tutti.command.pursuit.importpursuits.table;

import static io.tutti.command.pursuit.importpursuits.table.TableTest.HEADER;
import static io.tutti.command.pursuit.importpursuits.table.TableTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.platform.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and files that cannot be read, and what is said of them. */
class UnusableTablesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", nullValues = "NULL", textBlock = """
            ,A,B,1,EUR,2030-01-01, | value-is-given | EXTERNAL_ID
            2,,B,1,EUR,2030-01-01, | value-is-given | OBJECTIVE
            2,A,B,,EUR,2030-01-01, | value-is-given | AMOUNT
            2,A,B,1,,2030-01-01, | value-is-given | CURRENCY
            2,A,B,much,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,-1,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,(1),EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,1.005,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,1e9,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,9999999999999999,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,$1,EUR,2030-01-01, | value-is-readable | AMOUNT
            2,A,B,1,Taler,2030-01-01, | value-is-readable | CURRENCY
            2,A,B,1,EUR,2030-02-30, | value-is-readable | CLOSE_DATE
            2,A,B,1,EUR,soon, | value-is-readable | CLOSE_DATE
            2,A,B,1,EUR,30.30.2030, | value-is-readable | CLOSE_DATE
            1,A,B,1,EUR,2030-01-01, | external-ids-are-unique | EXTERNAL_ID
            2,A,B,1,EUR,2030-01-01,,more | row-fits-the-header | NULL
            """)
    void a_row_at_fault_says_which_field_and_the_others_go_on(String row, String code, Field field) {
        Table table = read("1,A,B,1.00,EUR,2030-01-01,\n" + row + "\n3,A,B,1.50,EUR,2030-01-01,\n");

        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0).pursuit()).isNotNull();
        assertThat(table.rows().get(2).pursuit()).isNotNull();
        TableRow.Unreadable fault = table.rows().get(1).unreadable();
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.explanation()).isNotBlank();
    }

    @Test
    void a_giant_cell_is_its_rows_fault_and_shown_shortened() {
        Table table = read("1,A,\"" + "b".repeat(5_000_000) + "\",1,EUR,2030-01-01,\n2,A,B,1,EUR,2030-01-01,\n");

        assertThat(table.rows().get(0).unreadable().code()).isEqualTo("value-fits");
        assertThat(table.rows().get(0).unreadable().value()).hasSizeLessThan(100);
        assertThat(table.rows().get(1).pursuit()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF", "Amount,Currency\n", "a,b\n,\n", "sep=;\n"})
    void a_file_without_rows_is_unusable(String text) {
        assertThatThrownBy(() -> Table.read(text.getBytes(StandardCharsets.UTF_8), Corrections.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The file");
    }

    @Test
    void a_file_that_is_no_text_too_wide_or_too_long_is_unusable() {
        String wide = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, (byte) 0x81, (byte) 0xFF};
        for (byte[] file : List.of(
                zip,
                (wide + "\n" + wide).getBytes(StandardCharsets.UTF_8),
                (HEADER + "1\n".repeat(Table.MAX_ROWS + 1)).getBytes(StandardCharsets.UTF_8),
                ("\"" + ",".repeat(20_000)).getBytes(StandardCharsets.UTF_8),
                ",".repeat(20_000).getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> Table.read(file, Corrections.NONE)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> Table.read(
                        "Größe".getBytes(Charset.forName("windows-1252")),
                        new Corrections(null, Encoding.UTF_8, null, null, null, null, null)))
                .isInstanceOf(ProblemException.class);
    }
}
