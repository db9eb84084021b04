package io.tutti.command.pursuit.importpursuits.table;

import io.tutti.command.pursuit.importpursuits.table.TableRow.Unreadable;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads row by row in the form that was found for the whole file; what cannot be read is told with its field. */
final class RowReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 200; // as for every line of text in the API
    private static final int SHORTENED = 80;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,]");
    private static final Pattern NO_CODE = Pattern.compile("[^a-z0-9]+");

    private final SourceSystem system;
    private final NumberForm numbers;
    private final DateForm dates;
    private final Defaults defaults;
    private final Map<String, Long> linesById = new HashMap<>();

    RowReader(SourceSystem system, NumberForm numbers, DateForm dates, Defaults defaults) {
        this.system = system;
        this.numbers = numbers;
        this.dates = dates;
        this.defaults = defaults;
    }

    /** Ends the reading of one row. */
    private static final class RowFault extends RuntimeException {
        private final transient Unreadable fault;

        RowFault(String code, @Nullable Field field, @Nullable String value, String explanation) {
            super(code, null, false, false);
            fault = new Unreadable(code, field, value == null ? null : shortened(value), explanation, false);
        }
    }

    TableRow read(MappedCells row) {
        String id = null;
        try {
            if (row.footer()) {
                String why = "Only one cell of this row is filled; it is taken for a report's footer, not for a deal.";
                return new TableRow(row.line(), null, null, new Unreadable("row-is-a-footer", null, null, why, true));
            }
            if (row.tooWide()) {
                throw new RowFault(
                        "row-fits-the-header",
                        null,
                        null,
                        "The row has more cells than the header. A text with delimiters in it has to stand in quotes.");
            }
            id = text(row, Field.EXTERNAL_ID, LONGEST_ID);
            return new TableRow(row.line(), id, pursuit(row, identified(row, id)), null);
        } catch (RowFault e) {
            return new TableRow(row.line(), id, null, e.fault);
        }
    }

    private String identified(MappedCells row, String text) {
        String id = system.canonical(text);
        Long earlier = linesById.putIfAbsent(id, row.line());
        if (earlier != null) {
            throw new RowFault(
                    "external-ids-are-unique",
                    Field.EXTERNAL_ID,
                    text,
                    "Line " + earlier + " has the same id and is the one that counts. Leave one row for each deal.");
        }
        return id;
    }

    private ImportedPursuit pursuit(MappedCells row, String id) {
        String account = text(row, Field.ACCOUNT, LONGEST_TEXT);
        String objective = text(row, Field.OBJECTIVE, LONGEST_TEXT);
        Money value = value(row);
        String stage = row.cell(Field.STAGE);
        return new ImportedPursuit(
                new ExternalReference(system.code(), id),
                account,
                objective,
                value,
                readable(row, Field.CLOSE_DATE, required(row, Field.CLOSE_DATE), dates::read),
                departments(row),
                kind(row.cell(Field.KIND)),
                ClosedStage.is(stage) ? shortened(stage) : null);
    }

    private Money value(MappedCells row) {
        Price price = readable(row, Field.AMOUNT, required(row, Field.AMOUNT), cell -> Price.read(cell, numbers));
        String column = row.cell(Field.CURRENCY);
        Currency named = column.isEmpty() ? null : readable(row, Field.CURRENCY, column, Price::currency);
        Currency currency =
                readable(row, Field.AMOUNT, row.cell(Field.AMOUNT), cell -> price.currency(named, defaults.currency()));
        if (currency == null) {
            throw missing(Field.CURRENCY, "Correct the import with a default currency, or map the column that has it.");
        }
        return readable(row, Field.AMOUNT, row.cell(Field.AMOUNT), cell -> money(price.amount(), currency));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    private List<Department> departments(MappedCells row) {
        String cell = row.cell(Field.REQUIRED_DEPARTMENTS);
        return Arrays.stream(BETWEEN_CODES.split(cell))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> readable(row, Field.REQUIRED_DEPARTMENTS, code, Department::new))
                .distinct()
                .sorted()
                .toList();
    }

    /** A kind by its code; types are names such as New Business, of which the code is made. */
    private static @Nullable PursuitKind kind(String type) {
        String code = NO_CODE.matcher(type.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .replace(' ', '-');
        try {
            return code.isEmpty() ? null : new PursuitKind(code);
        } catch (IllegalArgumentException e) {
            return null; // a type that gives no code is as good as none
        }
    }

    /** A line of text; line breaks and runs of blanks inside become one blank. */
    private static String text(MappedCells row, Field field, int longest) {
        String text = BLANKS.matcher(required(row, field)).replaceAll(" ");
        if (text.length() > longest || NO_LINE.matcher(text).find()) {
            throw new RowFault(
                    "value-fits",
                    field,
                    text,
                    "The text must have 1 to " + longest + " characters, without control characters. If it goes on"
                            + " over the next rows, a quote is not closed.");
        }
        return text;
    }

    private static String required(MappedCells row, Field field) {
        String cell = row.cell(field);
        if (cell.isEmpty()) {
            throw missing(
                    field,
                    row.header().has(field)
                            ? "The cell is empty. Fill it in the exported system or in the file."
                            : "No column is mapped to it. Correct the import's mapping.");
        }
        return cell;
    }

    private static RowFault missing(Field field, String explanation) {
        return new RowFault("value-is-given", field, null, explanation);
    }

    private static <T extends @Nullable Object> T readable(
            MappedCells row, Field field, String value, Function<String, T> reading) {
        try {
            if (value.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("is too long");
            }
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new RowFault(
                    "value-is-readable",
                    field,
                    value,
                    "\"" + shortened(value) + "\" in the column \""
                            + row.header().nameOf(field) + "\" cannot be taken: " + e.getMessage() + ".");
        }
    }

    static String shortened(String value) {
        String line = BLANKS.matcher(value.length() > 2 * SHORTENED ? value.substring(0, 2 * SHORTENED) : value)
                .replaceAll(" ")
                .strip();
        String clean = NO_LINE.matcher(line).replaceAll("?");
        return clean.length() <= SHORTENED ? clean : clean.substring(0, SHORTENED) + "…";
    }
}
