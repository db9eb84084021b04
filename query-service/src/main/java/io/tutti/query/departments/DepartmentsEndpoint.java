package io.tutti.query.departments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.Reader;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads how departments work together, over the pursuits that the caller may see. */
@RestController
@RequestMapping(path = "/api/v1/departments", produces = MediaType.APPLICATION_JSON_VALUE)
@EnableConfigurationProperties(PrivacySettings.class)
@Tag(name = "Departments", description = "Who works with whom")
class DepartmentsEndpoint {

    private static final String PURSUITS = "All pursuits, if nothing is said, or those that go on, or those that ended";
    private static final String STAGE = "Those that go on and are in this stage";
    private static final String ENDED_IN = "Those that ended in this quarter (UTC), such as 2026-Q1";

    private final Board board;
    private final PrivacySettings privacy;
    private final InstantSource clock = InstantSource.system();

    DepartmentsEndpoint(Board board, PrivacySettings privacy) {
        this.board = board;
        this.privacy = privacy;
    }

    @GetMapping
    @Operation(
            summary = "Read who works with whom, and how requests fare",
            description = "The matrix of links between departments, what each gave, what each was asked and how it"
                    + " answered, and what it carries; over the pursuits that you may see. Figures behind which too few"
                    + " people stand are left out, also where they could be got from other answers by subtraction."
                    + " Therefore one selection of pursuits can be given at a time, and there are no finer ones.")
    Departments departments(
            @Parameter(description = PURSUITS) @RequestParam(required = false) Selected.@Nullable Part pursuits,
            @Parameter(description = STAGE) @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = ENDED_IN, schema = @Schema(type = "string", pattern = Quarter.FORM))
                    @RequestParam(required = false)
                    @Nullable
                    Quarter endedIn,
            Caller caller) {
        return Departments.of(
                board.cards(Reader.of(caller)),
                Selected.of(pursuits, stage, endedIn),
                privacy.minimumPeople(),
                clock.instant());
    }

    @GetMapping("/{department}")
    @Operation(
            summary = "Read how one department works with others",
            description =
                    "The same about one department, with the first 50 of the pursuits in which it is required or"
                            + " took part. It is not found when it has to do with none of the pursuits selected that you may see.")
    OneDepartment department(
            @PathVariable Department department,
            @Parameter(description = PURSUITS) @RequestParam(required = false) Selected.@Nullable Part pursuits,
            @Parameter(description = STAGE) @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = ENDED_IN, schema = @Schema(type = "string", pattern = Quarter.FORM))
                    @RequestParam(required = false)
                    @Nullable
                    Quarter endedIn,
            Caller caller) {
        return OneDepartment.of(
                        department,
                        board.cards(Reader.of(caller)),
                        Selected.of(pursuits, stage, endedIn),
                        privacy.minimumPeople(),
                        clock.instant())
                .orElseThrow(() -> notFound(department));
    }

    static ProblemException notFound(Department department) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "department-not-found",
                "No pursuit that you may see and selected has to do with " + department + ".");
    }
}
