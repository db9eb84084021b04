package io.tutti.command.pursuit.importpursuits.table;

import io.tutti.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Files that cannot be imported in any form; told before anything is stored. */
final class UnusableFile {

    private UnusableFile() {}

    static ProblemException because(String code, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, detail);
    }
}
