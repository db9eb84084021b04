package io.tutti.query.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a form wants to lead back to. It comes with the request, so whatever is no address of ours is ignored.
 *
 * @param local path with query; null for one that leads elsewhere
 */
public record ReturnAddress(@Nullable String local) {

    /** Reads a field of a form; Spring converts by this method. */
    public static ReturnAddress of(String address) {
        return new ReturnAddress(BrowserRequest.localAddress(address).orElse(null));
    }

    /** The address, or another one where that is none of ours. */
    public String or(String other) {
        return local == null ? other : local;
    }
}
