package io.tutti.command.platform.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PublisherPropertiesTest {

    private static final Map<String, String> ACCESS =
            Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "ScramLoginModule required;");

    @TempDir
    Path folder;

    @Test
    void settings_of_the_kafka_client_come_from_the_environment() {
        assertThat(read(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of(
                                "TUTTI_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL",
                                "TUTTI_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "ScramLoginModule required;"))))
                .isEqualTo(ACCESS);
    }

    @Test
    void or_from_one_file_each_as_secrets_are_mounted() throws Exception {
        for (Map.Entry<String, String> setting : ACCESS.entrySet()) {
            Files.writeString(folder.resolve("tutti.kafka.properties." + setting.getKey()), setting.getValue() + "\n");
        }

        assertThat(read(new ConfigTreePropertySource(
                        "secrets", folder, ConfigTreePropertySource.Option.AUTO_TRIM_TRAILING_NEW_LINE)))
                .isEqualTo(ACCESS);
    }

    private static Map<String, String> read(PropertySource<?> source) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(source);
        sources.addLast(new org.springframework.core.env.MapPropertySource(
                "defaults", Map.of("tutti.kafka.bootstrap-servers", "localhost:9092")));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("tutti.kafka", PublisherProperties.class)
                .get()
                .properties();
    }
}
