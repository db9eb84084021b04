package io.tutti.query.platform;

/**
 * An event and where it lies on its topic.
 *
 * @param partition of the topic, from 0
 * @param offset in that partition; grows from event to event, not always by one
 */
public record TailedEvent(int partition, long offset, RecordedEvent event) {}
