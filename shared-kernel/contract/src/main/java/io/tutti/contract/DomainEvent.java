package io.tutti.contract;

/**
 * Something that happened, as it is stored and published. To what it happened, when it was recorded and by whom travels
 * beside it, in the store's columns and the CloudEvents attributes. Every event belongs to one family: a sealed interface
 * for each context, with a topic of its own.
 */
public interface DomainEvent {}
