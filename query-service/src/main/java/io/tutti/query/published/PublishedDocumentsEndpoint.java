package io.tutti.query.published;

import io.swagger.v3.oas.annotations.Hidden;
import io.tutti.platform.problem.ProblemException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The contract's documents as they lie in its jar, for everybody. */
@RestController
@Hidden
class PublishedDocumentsEndpoint {

    /** Until an update has reached everybody; a committed revision itself never changes. */
    static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private static final String CONTRACT = "io/tutti/contract/";
    private static final MediaType JSON_SCHEMA = new MediaType("application", "schema+json");
    private static final MediaType CSS = new MediaType("text", "css");

    @GetMapping("/schemas/{type:tutti[.][a-z.-]+}/{revision:[1-9][0-9]{0,8}}.json")
    ResponseEntity<Resource> schema(@PathVariable String type, @PathVariable String revision) {
        Resource schema = new ClassPathResource(CONTRACT + "schemas/" + type + "/" + revision + ".json");
        if (!schema.exists()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "schema-not-found",
                    "This version of Tutti knows no revision " + revision + " of " + type + "; /events lists all.");
        }
        return answer(JSON_SCHEMA, schema);
    }

    @GetMapping("/asyncapi.yaml")
    ResponseEntity<Resource> asyncApi() {
        return answer(MediaType.APPLICATION_YAML, new ClassPathResource(CONTRACT + "asyncapi.yaml"));
    }

    @GetMapping("/events.css")
    ResponseEntity<Resource> style() {
        return answer(CSS, new ClassPathResource("io/tutti/query/published/events.css"));
    }

    private static ResponseEntity<Resource> answer(MediaType type, Resource document) {
        return ResponseEntity.ok().contentType(type).cacheControl(AN_HOUR).body(document);
    }
}
