package io.tutti.query.platform.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values of sessions as bytes, in Java's own form, which Spring Security keeps its classes fit for. */
final class SessionValue {

    private static final Logger LOG = LoggerFactory.getLogger(SessionValue.class);

    /** What Spring keeps in a session, and no class that does something when it is read. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=262144;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.net.URL;java.net.URI;"
                    + "java.math.*;org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
                    + "org.springframework.util.LinkedMultiValueMap;org.springframework.util.MultiValueMapAdapter;!*");

    private SessionValue() {}

    static Binary write(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a value of a session cannot be stored", e);
        }
        return new Binary(bytes.toByteArray());
    }

    /** The value; null for one that this version cannot read, as if it had not been there: people log in again. */
    static @Nullable Object read(Binary stored) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored.getData()))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (InvalidClassException | ClassNotFoundException e) {
            LOG.warn("A value of a session cannot be read and is left out: {}", e.getMessage());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a value of a session cannot be read", e);
        }
    }
}
