package io.tutti.command.pursuit.importpursuits.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How a file's bytes stand for characters. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, true),
    UTF_16LE(StandardCharsets.UTF_16LE, true),
    UTF_16BE(StandardCharsets.UTF_16BE, true),
    /** What spreadsheets save in western Europe and America when nobody says anything. */
    WINDOWS_1252(Charset.forName("windows-1252"), false);

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");

    @SuppressWarnings("ImmutableEnumChecker") // every Charset is
    private final Charset charset;

    private final boolean hasMark;

    Encoding(Charset charset, boolean hasMark) {
        this.charset = charset;
        this.hasMark = hasMark;
    }

    /** By the byte-order mark; without one UTF-8 when the bytes are valid UTF-8, else windows-1252, which is a guess. */
    static Detected<Encoding> of(byte[] file) {
        for (Encoding encoding : values()) {
            if (encoding.isMarkedIn(file)) {
                return Detected.sure(encoding);
            }
        }
        try {
            UTF_8.decode(file);
            return Detected.sure(UTF_8);
        } catch (CharacterCodingException e) {
            return Detected.guess(WINDOWS_1252);
        }
    }

    /** The text of the file, without its byte-order mark. */
    String read(byte[] file) {
        try {
            String text = decode(file);
            if (!NO_TEXT.matcher(text).find()) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // told below: either way these bytes are no text in this encoding
        }
        throw UnusableFile.because(
                "import-file-is-text",
                "The file is no text in " + charset.name() + ". Export it as CSV, best with the encoding UTF-8; a"
                        + " spreadsheet file such as .xlsx cannot be read.");
    }

    private String decode(byte[] file) throws CharacterCodingException {
        int start = isMarkedIn(file) ? mark().length : 0;
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, start, file.length - start))
                .toString();
    }

    private boolean isMarkedIn(byte[] file) {
        byte[] mark = mark();
        return hasMark && file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private byte[] mark() {
        return "\uFEFF".getBytes(charset);
    }
}
