package io.tutti.query.published;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of events as a page for people, made of the same Markdown that lies in the documents. */
@RestController
@Hidden
class EventCatalogueEndpoint {

    /** Where the Markdown links to schemas: in the folder that it is committed in. */
    private static final String SCHEMAS_IN_SOURCES =
            "../shared-kernel/contract/src/main/resources/io/tutti/contract/schemas/";

    /** Made when the first asks for it: a start has no time for that. */
    private final SingletonSupplier<String> page = SingletonSupplier.of(EventCatalogueEndpoint::rendered);

    private static String rendered() {
        String markdown = markdown();
        List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
        Parser parser = Parser.builder().extensions(extensions).build();
        HtmlRenderer renderer =
                HtmlRenderer.builder().extensions(extensions).escapeHtml(true).build();
        return """
                    <!doctype html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <title>Event catalogue - Tutti</title>
                    <link rel="stylesheet" href="events.css">
                    </head>
                    <body>
                    <main>
                    %s</main>
                    </body>
                    </html>
                    """.formatted(renderer.render(parser.parse(markdown.replace(SCHEMAS_IN_SOURCES, "schemas/"))));
    }

    private static String markdown() {
        try {
            return new ClassPathResource("io/tutti/contract/events.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> catalogue() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(PublishedDocumentsEndpoint.AN_HOUR)
                .body(page.obtain());
    }
}
