package io.tutti.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The read side as a process of its own, on port 8082. Bean names are class names: it may share a context. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryService {

    /** Runs until the process is told to end. */
    public static void main(String... arguments) {
        SpringApplication application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "platform,query-service", "server.port", "8082"));
        application.run(arguments);
    }
}
