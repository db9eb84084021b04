package io.tutti.query.departments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Reader;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads how departments work together. */
@RestController
@EnableConfigurationProperties(PrivacySettings.class)
@Tag(name = "Departments", description = "Who works with whom")
class DepartmentsEndpoint {

    private final Board board;
    private final PrivacySettings privacy;
    private final InstantSource clock = InstantSource.system();

    DepartmentsEndpoint(Board board, PrivacySettings privacy) {
        this.board = board;
        this.privacy = privacy;
    }

    @GetMapping(path = "/api/v1/departments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read who works with whom, and how requests fare",
            description =
                    "The matrix of links between departments, what each was asked and how it answered, and what it"
                            + " carries; over the pursuits that you may see. Figures behind which too few people stand are left out,"
                            + " also where they could be got by subtracting what is shown for other pursuits; therefore there are no"
                            + " finer filters.")
    Departments departments(
            @Parameter(description = "Of which pursuits") @RequestParam(defaultValue = "ALL") Selected pursuits,
            Caller caller) {
        return Departments.of(board.cards(Reader.of(caller)), pursuits, privacy.minimumPeople(), clock.instant());
    }
}
