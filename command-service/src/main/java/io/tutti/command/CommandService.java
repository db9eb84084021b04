package io.tutti.command;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The write side as a process of its own. */
@SpringBootApplication
public class CommandService {

    static void main(String[] args) {
        new SpringApplicationBuilder(CommandService.class)
                .properties(Map.of("spring.config.name", "platform,command-service", "server.port", "8081"))
                .run(args);
    }
}
