package io.tutti.standalone;

import io.tutti.standalone.startup.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One running Tutti for all tests that leave to others what they find there; it ends with the last test of the run. */
final class SharedTutti implements ParameterResolver {

    private record Running(Standalone tutti, Path folder) implements AutoCloseable {

        private static Running start() {
            try {
                Path folder = Files.createTempDirectory("tutti");
                return new Running(Standalone.start(new Options(folder.resolve("data"), 0), _ -> {}), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            tutti.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Standalone.class;
    }

    @Override
    public Standalone resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedTutti.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .tutti();
    }
}
