package io.tutti.command.pursuit.importpursuits.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever form a table is written in, it is read back the same, or the form is said to be ambiguous. */
class AnyFormTest {

    record Deal(String account, String objective, BigDecimal amount, LocalDate close) {}

    /** How one table is written. */
    record Writing(
            Charset charset,
            boolean mark,
            char delimiter,
            char decimal,
            String group,
            int decimals,
            String dates,
            String end,
            String currency) {

        byte[] write(List<Deal> deals) {
            String text = Stream.concat(
                            Stream.of(List.of("Record ID", "Deal Name", "Company", "Amount", "Currency", "Close Date")),
                            deals.stream()
                                    .map(deal -> List.of(
                                            String.valueOf(deals.indexOf(deal) + 1),
                                            deal.objective(),
                                            deal.account(),
                                            currency.formatted(number(deal.amount())),
                                            "EUR",
                                            deal.close().format(DateTimeFormatter.ofPattern(dates)))))
                    .map(cells -> cells.stream().map(this::cell).collect(Collectors.joining("" + delimiter)))
                    .collect(Collectors.joining(end));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((mark ? "\uFEFF" : "").getBytes(charset));
            bytes.writeBytes(text.getBytes(charset));
            return bytes.toByteArray();
        }

        private String cell(String value) {
            boolean plain = value.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
            return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
        }

        private String number(BigDecimal amount) {
            String[] parts = amount.setScale(decimals, RoundingMode.UNNECESSARY)
                    .toPlainString()
                    .split("\\.");
            String grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
            return decimals == 0 ? grouped : grouped + decimal + parts[1];
        }
    }

    @Property(tries = 500)
    void a_table_is_read_back_as_it_was_written(
            @ForAll("deals") List<Deal> deals, @ForAll("writings") Writing writing) {
        List<Deal> rounded = deals.stream()
                .map(deal -> new Deal(
                        deal.account(),
                        deal.objective(),
                        deal.amount().setScale(writing.decimals(), RoundingMode.DOWN),
                        deal.close()))
                .distinct()
                .toList();

        Table table = Table.read(writing.write(rounded), Corrections.NONE);

        Form form = table.form();
        assertThat(form.delimiter().value().character).isEqualTo(writing.delimiter());
        boolean numbersClear = !form.numberForm().ambiguous();
        boolean datesClear = !form.dateForm().ambiguous();
        Statistics.label("clear")
                .collect(numbersClear && datesClear)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
        assertThat(table.rows()).hasSize(rounded.size());
        for (int i = 0; i < rounded.size(); i++) {
            ImportedPursuit read = table.rows().get(i).pursuit();
            if (numbersClear && datesClear) {
                assertThat(read).as("%s", table.rows().get(i)).isNotNull();
                assertThat(read.account()).isEqualTo(rounded.get(i).account());
                assertThat(read.objective()).isEqualTo(rounded.get(i).objective());
            }
            if (read != null && datesClear) {
                assertThat(read.expectedClose()).isEqualTo(rounded.get(i).close());
            }
            if (read != null) { // an ambiguous number may be refused, but is never another number
                assertThat(read.value().amount())
                        .isEqualByComparingTo(rounded.get(i).amount());
            }
        }
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("abcXYZ ,;|\"'&.äöüéñß€0123456789-")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(raw -> "x" + raw.strip().replaceAll(" +", " "));
        return Combinators.combine(
                        text,
                        text,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(99_999_999_999L))
                                .ofScale(2),
                        Arbitraries.integers().between(0, 10_000).map(LocalDate.of(2020, 1, 1)::plusDays))
                .as(Deal::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Combinators.combine(
                        Arbitraries.of(
                                StandardCharsets.UTF_8,
                                StandardCharsets.UTF_16LE,
                                StandardCharsets.UTF_16BE,
                                Charset.forName("windows-1252")),
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(".,", ".", ".'", ",.", ",", ", ", ",\u00A0"),
                        Arbitraries.of(0, 2),
                        Arbitraries.of(
                                "yyyy-MM-dd",
                                "yyyy/MM/dd",
                                "dd.MM.yyyy",
                                "d.M.yyyy",
                                "M/d/yyyy",
                                "dd/MM/yyyy",
                                "yyyy-MM-dd'T'00:00:00'Z'",
                                "M/d/yyyy '12:00 AM'"),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of("%s", "%s €", "€%s", "EUR %s", "%s EUR"))
                .as((charset, delimiter, number, decimals, dates, end, currency) -> new Writing(
                        charset,
                        charset.name().startsWith("UTF-16"),
                        delimiter,
                        number.charAt(0),
                        number.substring(1),
                        decimals,
                        dates,
                        end,
                        currency));
    }
}
