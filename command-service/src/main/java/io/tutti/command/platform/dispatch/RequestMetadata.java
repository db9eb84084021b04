package io.tutti.command.platform.dispatch;

/** Names of what travels beside commands and events. */
public final class RequestMetadata {

    /** Pseudonymous id of the member who acts. */
    public static final String ACTOR = "actor";

    /** The service account that acted for the member; absent when nobody did. */
    public static final String SERVICE_ACCOUNT = "serviceAccount";

    /** Id shared by everything that one outside request set in motion. */
    public static final String CORRELATION = "correlation";

    /** Id of the command that caused an event. */
    public static final String CAUSATION = "causation";

    /** Id derived from the Idempotency-Key and who sent it; absent without a key. */
    public static final String REQUEST = "request";

    /** Fingerprint of the request's content; absent without a key. */
    public static final String CONTENT = "content";

    /** The version that the caller saw (If-Match); on commands only. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private RequestMetadata() {}
}
