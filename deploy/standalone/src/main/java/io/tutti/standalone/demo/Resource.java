package io.tutti.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the story, in the folder {@code demo} of the class path. */
final class Resource {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Resource() {}

    /** Reads a YAML file as a type. */
    static <T> T read(String name, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(
                Resource.class.getResourceAsStream("/demo/" + name), () -> "there is no demo/" + name)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JSON.convertValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
