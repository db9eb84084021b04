package io.tutti.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The client's name for one intended change, from the {@code Idempotency-Key} header: 1 to 200 printable ASCII
 * characters. The ids of what a request creates derive from it, so that a repeated request meets what the first one
 * made, on any instance, however late.
 */
public record IdempotencyKey(String value) {

    /** What a key looks like, as a regular expression. */
    public static final String FORM = "[\\x21-\\x7E]([\\x20-\\x7E]{0,198}[\\x21-\\x7E])?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public IdempotencyKey {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("an Idempotency-Key has 1 to 200 printable ASCII characters");
        }
    }

    /** Reads a header; Spring converts by this method. */
    public static IdempotencyKey of(String header) {
        return new IdempotencyKey(header);
    }

    /**
     * The id of what this key creates: an RFC 9562 version 8 UUID from a SHA-256 hash, so that two people, or two kinds
     * of things, never meet under one key.
     *
     * @param subject who asks
     * @param purpose what is created, for example {@code pursuit}; parts that tell places apart belong in it
     */
    public UUID idFor(String subject, String purpose) {
        return fingerprint(subject.length() + ":" + subject + purpose.length() + ":" + purpose + value);
    }

    /** A fingerprint of a request's content in the form of a UUID, to tell a repetition from a reuse. */
    public static UUID fingerprint(String content) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(content));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
