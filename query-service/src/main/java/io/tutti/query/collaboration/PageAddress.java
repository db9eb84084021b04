package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.PursuitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the pages of one pursuit are. Whoever looks at the past stays there until they go back to now.
 *
 * @param asOf the past instant that is looked at; null for now
 */
record PageAddress(PursuitId id, @Nullable Instant asOf) {

    /** The pursuit at the moment that is looked at. */
    public String page() {
        return of("", asOf).toUriString();
    }

    /** The pursuit now. */
    public String now() {
        return of("", null).toUriString();
    }

    /** The pursuit at another moment. */
    public String at(Instant instant) {
        return of("", instant).toUriString();
    }

    /** A section of the page. */
    public String section(String element) {
        return page() + "#" + element;
    }

    /** Why a number is what it is. */
    public String explanation(String what) {
        return of("/explanations/" + what, asOf).toUriString();
    }

    /** Why a number about one thing is what it is. */
    public String explanation(String what, String about) {
        return of("/explanations/" + what, asOf).queryParam("about", about).toUriString();
    }

    /** The feed of what happened. */
    public String activity() {
        return of("/activity", asOf).toUriString();
    }

    /** The feed from one event on, back in time. */
    public String activity(long sequence) {
        return of("/activity", asOf).queryParam("from", sequence).toUriString();
    }

    /** The form for something new, which is made now whatever is looked at. */
    public String form(String things) {
        return of("/" + things + "/new", null).toUriString();
    }

    /** The same, with a field filled in. */
    public String form(String things, String field, @Nullable Object value) {
        UriComponentsBuilder address = of("/" + things + "/new", null);
        return (value == null ? address : address.queryParam(field, value)).toUriString();
    }

    /** All that can be done to the pursuit as a whole. */
    public String course() {
        return of("/course", null).toUriString();
    }

    /** One thing that can be done to the pursuit as a whole. */
    public String course(String action) {
        return of("/course", null).queryParam("action", action).toUriString();
    }

    /** One thing in the pursuit. */
    public String thing(String things, Object one) {
        return of("/" + things + "/" + one, null).toUriString();
    }

    /** Where a form sends what is done to one thing. */
    public String deed(String things, Object one, String deed) {
        return of("/" + things + "/" + one + "/" + deed, null).toUriString();
    }

    private UriComponentsBuilder of(String path, @Nullable Instant instant) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pursuits/" + id + path);
        return instant == null ? address : address.queryParam("asOf", instant);
    }
}
