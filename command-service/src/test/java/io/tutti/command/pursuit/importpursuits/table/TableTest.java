package io.tutti.command.pursuit.importpursuits.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as Salesforce, HubSpot and Dynamics 365 export them are understood without a word from anybody. */
class TableTest {

    static final String HEADER = "Opportunity ID,Opportunity Name,Account Name,Amount,Currency,Close Date,Stage\n";

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

    @Test
    void both_spellings_of_a_salesforce_id_are_one_record() {
        assertThat(SourceSystem.SALESFORCE.canonical("0065g00000ABCDE")).isEqualTo("0065g00000ABCDEAA5");
        assertThat(SourceSystem.SALESFORCE.canonical("0065g00000ABCDEAA5")).isEqualTo("0065g00000ABCDEAA5");
        assertThat(SourceSystem.SALESFORCE.canonical("001A0000006Vm9u")).isEqualTo("001A0000006Vm9u");
    }

    static Table read(String rows) {
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
