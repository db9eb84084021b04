package io.tutti.contract.pursuit;

/**
 * Something that happened in a pursuit. Which pursuit, when it was recorded and by whom travels beside the event, in
 * the store's columns and the CloudEvents attributes.
 */
public sealed interface PursuitEvent
        permits PursuitOpened, MemberJoined, ContributionLogged, ContributionAcknowledged {}
