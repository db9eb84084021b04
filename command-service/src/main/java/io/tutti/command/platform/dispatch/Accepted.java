package io.tutti.command.platform.dispatch;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The body of an accepted command's response.
 *
 * @param id id of what was created
 * @param version version of the aggregate after it, as in the ETag; pass it to a query as {@code atLeast}
 */
public record Accepted(String id, long version) {

    /** 201 with Location and ETag; the id is the last of the path's variables. */
    public static ResponseEntity<Accepted> created(Receipt receipt, String path, Object... variables) {
        URI location = UriComponentsBuilder.fromPath(path)
                .buildAndExpand(variables)
                .encode()
                .toUri();
        return ResponseEntity.created(location)
                .eTag("\"" + receipt.version() + "\"")
                .body(new Accepted(String.valueOf(variables[variables.length - 1]), receipt.version()));
    }
}
