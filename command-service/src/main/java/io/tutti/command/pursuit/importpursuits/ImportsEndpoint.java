package io.tutti.command.pursuit.importpursuits;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.pursuit.importpursuits.table.Corrections;
import io.tutti.platform.security.Caller;
import io.tutti.platform.web.BodyLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = ImportPursuit.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
class ImportsEndpoint {

    private static final long MAX_FILE_BYTES = 20 * 1024 * 1024;
    private static final String UPLOAD =
            "Takes a CSV of deals as Salesforce, HubSpot and Dynamics 365 export them, up to 20 MiB and 50,000 rows."
                    + " Encoding, delimiter, number and date forms and columns are detected. Nothing is stored in"
                    + " pursuits: what each row would do is found out, to be reviewed, corrected and then run. Value,"
                    + " expected close and required departments of existing pursuits are changed, account and objective"
                    + " are not. Takes the role lead, leader or admin.";

    private static final String EXAMPLE = """
            Opportunity ID,Opportunity Name,Account Name,Amount,Amount Currency,Close Date,Stage
            0065g00000ABCDEAA5,Signalling,Aurora Rail,2400000,EUR,2030-06-30,Qualification
            """;

    private final Imports imports;

    ImportsEndpoint(Imports imports) {
        this.imports = imports;
    }

    @Bean
    static BodyLimit importBodyLimit() {
        return new BodyLimit(ImportPursuit.PATH, MAX_FILE_BYTES);
    }

    @PostMapping(consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/vnd.ms-excel"})
    @Operation(
            summary = "Upload a file of deals for review",
            description = UPLOAD,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(EXAMPLE)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schemaProperties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        schema = @Schema(type = "string", format = "binary")))
                            }))
    ResponseEntity<ImportView> upload(@Parameter(hidden = true) InputStream file, CommandRequest request) {
        return created(imports.make(file, request));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Hidden // described with the other: to clients it is one operation
    ResponseEntity<ImportView> uploadForm(@RequestPart MultipartFile file, CommandRequest request) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return created(imports.make(content, request));
        }
    }

    private static ResponseEntity<ImportView> created(ImportView made) {
        return ResponseEntity.created(URI.create(ImportPursuit.PATH + "/" + made.id()))
                .body(made);
    }

    @GetMapping("/{importId}")
    @Operation(
            summary = "See an import",
            description = "Its form, what its rows would do or did, and how far it has come. For its maker and admins.")
    ImportView see(@PathVariable UUID importId, Caller caller) {
        return imports.see(importId, caller);
    }

    @GetMapping("/{importId}/rows")
    @Operation(summary = "See what becomes of each row", description = "In the order of the file.")
    ImportView.Page rows(
            @PathVariable UUID importId,
            @Parameter(
                            description = "Only rows with this outcome",
                            example = "REFUSED",
                            schema = @Schema(implementation = Outcome.class))
                    @RequestParam(required = false)
                    @Nullable
                    String outcome,
            @Parameter(description = "The next of the page before", example = "99")
                    @RequestParam(defaultValue = "-1")
                    @Min(-1)
                    int cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            Caller caller) {
        return imports.rows(importId, outcome, cursor, limit, caller);
    }

    @PostMapping("/{importId}/corrections")
    @Operation(
            summary = "Correct how the file is read",
            description = "Begins a new review. What is left out stays as it was corrected before, or as detected.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView correct(@PathVariable UUID importId, @Valid @RequestBody Corrections body, Caller caller) {
        return imports.correct(importId, body, caller);
    }

    @PostMapping("/{importId}/runs")
    @Operation(
            summary = "Run what was reviewed",
            description = "Opens and changes pursuits in the background; whoever asks for it becomes their lead. Only"
                    + " rows that would open or change a pursuit are run. Repeating the request changes nothing.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView run(@PathVariable UUID importId, Caller caller) {
        return imports.run(importId, caller);
    }

    @PostMapping("/{importId}/cancellations")
    @Operation(
            summary = "Cancel an import",
            description = "Rows that are done stay done, and up to a hundred under way in each process still are done.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView cancel(@PathVariable UUID importId, Caller caller) {
        return imports.cancel(importId, caller);
    }
}
