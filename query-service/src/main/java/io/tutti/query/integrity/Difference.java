package io.tutti.query.integrity;

/**
 * One way in which event store, topic and document of a pursuit do not agree.
 *
 * @param detail what exactly, with the numbers of the events
 * @param remedy what to do
 */
record Difference(Kind kind, String detail, String remedy) {

    private static final String REPAIR = "Repair the pursuit: its events are published again.";

    /** What can differ, and what to do about it. */
    enum Kind {
        /** The last events never came to the topic. */
        MISSING_ON_TOPIC(
                "If the publisher's health shows no delay, repair the pursuit: its events are published again."),
        /** An event is not on the topic though later ones are. */
        GAP_ON_TOPIC(REPAIR),
        /** The topic has events that the event store does not have. */
        AHEAD_ON_TOPIC("The event store was set back. Publish everything again as the guide says under restore."),
        /** There is no document. */
        MISSING_DOCUMENT(REPAIR),
        /** The document lacks the last events. */
        DOCUMENT_BEHIND(
                "If the projection's health shows no delay, repair the pursuit: its events are published again."),
        /** The document has events that the event store does not have. */
        DOCUMENT_AHEAD("Repair the pursuit: its document is emptied and its events are published again."),
        /** Parts of the document are gone. */
        DOCUMENT_INCOMPLETE("Repair the pursuit: its document is emptied and its events are published again."),
        /** The document has an event that it cannot show. */
        PARKED("Look at it under parked pursuits; retry after an upgrade, or skip the event.");

        private final String remedy;

        Kind(String remedy) {
            this.remedy = remedy;
        }

        /** Whether publishing the pursuit again may help. */
        boolean repairable() {
            return this != PARKED && this != AHEAD_ON_TOPIC;
        }
    }

    static Difference of(Kind kind, String detail) {
        return new Difference(kind, detail, kind.remedy);
    }
}
