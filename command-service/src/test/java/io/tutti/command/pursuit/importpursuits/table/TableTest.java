package io.tutti.command.pursuit.importpursuits.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Salesforce, HubSpot and Dynamics 365 export them are understood without a word from anybody. */
class TableTest {

    private static final String HEADER =
            "Opportunity ID,Opportunity Name,Account Name,Amount,Currency,Close Date,Stage\n";

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            salesforce-en.csv | salesforce | UTF_8 | COMMA | DECIMAL_POINT | MONTH_DAY_YEAR | 0065g00000ABCDEAA2 | 2400000.00 EUR | Aurora Rail | 3
            salesforce-de.csv | salesforce | WINDOWS_1252 | SEMICOLON | DECIMAL_COMMA | DAY_MONTH_YEAR | 0065g00000ABCDEAA5 | 2400000.50 EUR | Aurora Bahn Österreich | 0
            hubspot-en.csv | hubspot | UTF_8 | COMMA | DECIMAL_POINT | YEAR_MONTH_DAY | 17411032561 | 2400000.50 EUR | Aurora Rail | 0
            hubspot-fr.csv | hubspot | UTF_8 | COMMA | DECIMAL_POINT | YEAR_MONTH_DAY | 17411032561 | 2400000.50 EUR | Aurora Chemins de fer | 0
            hubspot-es.tsv | hubspot | UTF_16LE | TAB | DECIMAL_COMMA | DAY_MONTH_YEAR | 17411032561 | 2400000.50 EUR | Ferrocarril Aurora | 0
            dynamics-en.csv | dynamics-365 | UTF_8 | COMMA | DECIMAL_POINT | MONTH_DAY_YEAR | 7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d | 2400000.50 USD | Aurora Rail | 0
            dynamics-de.csv | dynamics-365 | UTF_16BE | SEMICOLON | DECIMAL_COMMA | DAY_MONTH_YEAR | 7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d | 2400000.50 EUR | Aurora Bahn | 0
            dynamics-fr.csv | dynamics-365 | UTF_8 | PIPE | DECIMAL_COMMA | DAY_MONTH_YEAR | 7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d | 2400000.50 EUR | Aurora Chemins de fer | 0
            spreadsheet-ch.csv | other | UTF_8 | SEMICOLON | DECIMAL_POINT | YEAR_MONTH_DAY | N-17 | 2400000.50 CHF | Aurora Bahn | 0
            """)
    void an_export_is_understood(
            String file,
            String system,
            Encoding encoding,
            Delimiter delimiter,
            NumberForm numbers,
            DateForm dates,
            String id,
            String value,
            String account,
            int footers) {
        Table table = Table.read(resource(file), Corrections.NONE);

        Form form = table.form();
        assertThat(form.sourceSystem().value().code()).isEqualTo(system);
        assertThat(form.encoding().value()).isEqualTo(encoding);
        assertThat(form.delimiter().value()).isEqualTo(delimiter);
        assertThat(form.numberForm().value()).isEqualTo(numbers);
        assertThat(form.dateForm().value()).isEqualTo(dates);
        assertThat(List.of(form.delimiter(), form.numberForm(), form.dateForm()))
                .noneMatch(Detected::ambiguous);
        assertThat(form.encoding().ambiguous()).isEqualTo(encoding == Encoding.WINDOWS_1252);
        assertThat(form.missing()).isEmpty();
        ImportedPursuit first = table.rows().getFirst().pursuit();
        assertThat(first).as("%s", table.rows().getFirst()).isNotNull();
        assertThat(first.reference().id()).isEqualTo(id);
        assertThat(first.value().amount() + " " + first.value().currency()).isEqualTo(value);
        assertThat(first.account()).isEqualTo(account);
        assertThat(first.expectedClose()).isEqualTo(LocalDate.of(2030, 6, 30));
        assertThat(first.closedStage()).isNull();
        assertThat(unreadable(table)).hasSize(footers).allMatch(TableRow.Unreadable::skipped);
    }

    @Test
    void closed_deals_are_known_in_every_language() {
        for (String file : List.of(
                "salesforce-en.csv",
                "salesforce-de.csv",
                "hubspot-en.csv",
                "hubspot-fr.csv",
                "hubspot-es.tsv",
                "dynamics-en.csv",
                "dynamics-de.csv",
                "dynamics-fr.csv")) {
            assertThat(Table.read(resource(file), Corrections.NONE).rows().stream()
                            .filter(row ->
                                    row.pursuit() != null && row.pursuit().closedStage() != null))
                    .as(file)
                    .hasSize(1);
        }
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them_and_quoted_texts_are_one_line() {
        Table table = Table.read(resource("salesforce-en.csv"), Corrections.NONE);

        assertThat(table.rows()).extracting(TableRow::line).containsExactly(2L, 3L, 5L, 7L, 8L, 9L);
        assertThat(table.rows().get(1).pursuit().objective()).isEqualTo("Substations, phase 2 and their maintenance");
        assertThat(table.rows().get(1).pursuit().account()).isEqualTo("Meridian \"Grid\" Ltd");
        assertThat(table.rows().get(1).pursuit().kind()).isEqualTo(new PursuitKind("existing-business"));
        assertThat(Table.read(resource("dynamics-fr.csv"), Corrections.NONE).rows())
                .extracting(TableRow::line)
                .containsExactly(3L, 4L);
    }

    @Test
    void the_mapping_is_shown_with_samples_and_with_what_is_not_used() {
        Form form = Table.read(resource("hubspot-en.csv"), Corrections.NONE).form();

        assertThat(form.mapping().get(Field.AMOUNT))
                .isEqualTo(new Form.Column("Amount", false, List.of("2400000.5", "850000")));
        assertThat(form.columnsNotUsed()).containsExactly("Deal owner", "Amount in company currency");
        assertThat(Table.read(resource("dynamics-en.csv"), Corrections.NONE)
                        .form()
                        .mapping()
                        .get(Field.STAGE))
                .isEqualTo(new Form.Column("Status", true, List.of("Open", "Won")));
    }

    @Test
    void departments_are_codes_in_one_cell() {
        assertThat(Table.read(resource("spreadsheet-ch.csv"), Corrections.NONE)
                        .rows()
                        .getFirst()
                        .pursuit()
                        .requiredDepartments())
                .containsExactly(new Department("legal"), new Department("sales"));
    }

    @Test
    void what_could_be_read_in_two_ways_is_said_to_be_ambiguous() {
        Form english = read("006000000000001AAA,A,B,\"1,234\",EUR,5/6/2030,\n").form();
        Form german = Table.read(
                        (HEADER.replace(',', ';') + "006000000000001AAA;A;B;1.234;EUR;5/6/2030;\n")
                                .getBytes(StandardCharsets.UTF_8),
                        Corrections.NONE)
                .form();

        assertThat(english.numberForm()).isEqualTo(Detected.guess(NumberForm.DECIMAL_POINT));
        assertThat(english.dateForm()).isEqualTo(Detected.guess(DateForm.MONTH_DAY_YEAR));
        assertThat(german.numberForm()).isEqualTo(Detected.guess(NumberForm.DECIMAL_COMMA));
        assertThat(german.dateForm()).isEqualTo(Detected.guess(DateForm.DAY_MONTH_YEAR));
    }

    @Test
    void one_clear_value_decides_for_the_whole_column() {
        Table table = read("""
                006000000000001AAA,A,B,"1,234",EUR,5/6/2030,
                006000000000002AAA,A,B,"1,234.5",EUR,25/6/2030,
                """);

        assertThat(table.form().numberForm()).isEqualTo(Detected.sure(NumberForm.DECIMAL_POINT));
        assertThat(table.form().dateForm()).isEqualTo(Detected.sure(DateForm.DAY_MONTH_YEAR));
        assertThat(table.rows().getFirst().pursuit().expectedClose()).isEqualTo(LocalDate.of(2030, 6, 5));
    }

    @Test
    void corrections_are_taken_instead_of_what_was_detected() {
        Corrections corrections = new Corrections(
                new SourceSystem("hubspot-emea"),
                null,
                null,
                NumberForm.DECIMAL_COMMA,
                DateForm.DAY_MONTH_YEAR,
                Map.of(Field.OBJECTIVE, "Account Name", Field.ACCOUNT, "Opportunity Name", Field.STAGE, ""),
                new Defaults(Currency.getInstance("CHF"), null, null, null));
        Table table = Table.read(
                (HEADER + "1,A,B,1234,,5/6/2030,Closed Won\n").getBytes(StandardCharsets.UTF_8), corrections);

        ImportedPursuit row = table.rows().getFirst().pursuit();
        assertThat(row.reference().system()).isEqualTo("hubspot-emea");
        assertThat(row.objective()).isEqualTo("B");
        assertThat(row.account()).isEqualTo("A");
        assertThat(row.closedStage()).isNull();
        assertThat(row.expectedClose()).isEqualTo(LocalDate.of(2030, 6, 5));
        assertThat(row.value().currency()).isEqualTo(Currency.getInstance("CHF"));
        assertThat(List.of(table.form().dateForm(), table.form().numberForm())).noneMatch(Detected::ambiguous);
        assertThatThrownBy(() -> Table.read(
                        (HEADER + "1,A,B,1,EUR,2030-01-01,\n").getBytes(StandardCharsets.UTF_8),
                        new Corrections(null, null, null, null, null, Map.of(Field.AMOUNT, "Betrag"), null)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Betrag");
    }

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

    @Test
    void both_spellings_of_a_salesforce_id_are_one_record() {
        assertThat(SourceSystem.SALESFORCE.canonical("0065g00000ABCDE")).isEqualTo("0065g00000ABCDEAA5");
        assertThat(SourceSystem.SALESFORCE.canonical("0065g00000ABCDEAA5")).isEqualTo("0065g00000ABCDEAA5");
        assertThat(SourceSystem.SALESFORCE.canonical("001A0000006Vm9u")).isEqualTo("001A0000006Vm9u");
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

    private static Table read(String rows) {
        return Table.read((HEADER + rows).getBytes(StandardCharsets.UTF_8), Corrections.NONE);
    }

    private static List<TableRow.Unreadable> unreadable(Table table) {
        return table.rows().stream()
                .filter(row -> row.unreadable() != null)
                .map(TableRow::unreadable)
                .toList();
    }

    static byte[] resource(String name) {
        try (InputStream file = TableTest.class.getResourceAsStream("/imports/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
