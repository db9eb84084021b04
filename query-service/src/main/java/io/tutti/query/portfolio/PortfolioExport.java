package io.tutti.query.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.NextGate;
import io.tutti.query.pursuit.card.PursuitCard.ScoreAt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The pursuits of a selection as a file. */
record PortfolioExport(Selection selection, List<PursuitCard> ordered) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> COLUMNS = List.of(
            "rank",
            "id",
            "account",
            "objective",
            "amount",
            "currency",
            "large deal",
            "stage",
            "outcome",
            "lead",
            "expected close",
            "next gate",
            "next gate date",
            "score",
            "coverage",
            "balance",
            "interlock",
            "reciprocity",
            "timeliness",
            "change in four weeks",
            "contributions",
            "counted",
            "silent departments",
            "red flags",
            "version");

    static PortfolioExport of(Selection selection, Sort sort) {
        List<PursuitCard> ordered = new ArrayList<>(selection.cards());
        ordered.sort(Comparator.comparing(card -> new Place(sort.key(card), card.id(), 0), Place.ORDER));
        return new PortfolioExport(selection, ordered);
    }

    ResponseEntity<StreamingResponseBody> csv() {
        return file(CSV + ";charset=UTF-8", "csv", this::writeCsv);
    }

    ResponseEntity<StreamingResponseBody> xlsx() {
        return file(XLSX, "xlsx", this::writeXlsx);
    }

    private ResponseEntity<StreamingResponseBody> file(String type, String extension, StreamingResponseBody body) {
        String day = selection.asOf().toString().substring(0, 10);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tutti-portfolio-" + day + "." + extension + "\"")
                .body(body);
    }

    private void writeCsv(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(List.of("formula", "as of", "filter"));
        csv.writeRecord(header);
        long rank = 0;
        for (PursuitCard card : ordered) {
            List<String> line = new ArrayList<>(header.size());
            row(card, ++rank).forEach(value -> line.add(plain(value)));
            line.add(card.score().formula());
            line.add(selection.asOf().toString());
            line.add(selection.filter().toString());
            csv.writeRecord(line);
        }
        csv.flush();
    }

    /** What begins like a formula would be run by a spreadsheet that opens the file; an apostrophe makes it text. */
    private static String plain(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    private void writeXlsx(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Tutti", "1.0")) {
            Worksheet sheet = book.newWorksheet("Pursuits");
            write(sheet, 0, COLUMNS);
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 0;
            for (PursuitCard card : ordered) {
                line++;
                write(sheet, line, row(card, line));
            }
            Worksheet about = book.newWorksheet("About");
            write(about, 0, List.of("as of", selection.asOf().toString()));
            write(about, 1, List.of("formula", String.join(", ", selection.formulas())));
            write(about, 2, List.of("filter", selection.filter().toString()));
            write(about, 3, List.of("pursuits", ordered.size()));
        }
    }

    private static void write(Worksheet sheet, int line, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            switch (value) {
                case null -> {}
                case Number number -> sheet.value(line, column, number);
                case Boolean flag -> sheet.value(line, column, flag);
                case LocalDate day -> {
                    sheet.value(line, column, day);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                default -> sheet.value(line, column, value.toString());
            }
        }
    }

    private List<@Nullable Object> row(PursuitCard card, long rank) {
        ScoreAt score = card.score();
        NextGate gate = card.nextGate();
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(rank);
        row.add(card.id().toString());
        row.add(card.account());
        row.add(card.objective());
        row.add(card.value().amount());
        row.add(card.value().currency().getCurrencyCode());
        row.add(card.largeDeal());
        row.add(card.stage().name());
        row.add(card.ending() == null ? null : card.ending().outcome().name());
        row.add(card.lead() == null ? null : card.lead().toString());
        row.add(card.expectedClose());
        row.add(gate == null ? null : gate.gate().name());
        row.add(gate == null ? null : gate.date());
        row.add(rounded(score.pcs(), 1));
        row.add(rounded(score.coverage(), 3));
        row.add(rounded(score.balance(), 3));
        row.add(rounded(score.interlock(), 3));
        row.add(rounded(score.reciprocity(), 3));
        row.add(rounded(score.timeliness(), 3));
        row.add(rounded(Risk.change(card, selection.asOf()), 1));
        row.add(card.logged());
        row.add(score.counted());
        row.add(card.silentDepartments().stream().map(Object::toString).collect(Collectors.joining(", ")));
        row.add(card.flags().size());
        row.add(card.version());
        return row;
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value, int digits) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
