package io.tutti.contract.pursuit;

import io.tutti.contract.DomainEvent;

/**
 * Something that happened in a pursuit. Which pursuit, when it was recorded and by whom travels beside the event, in
 * the store's columns and the CloudEvents attributes.
 */
public sealed interface PursuitEvent extends DomainEvent
        permits PursuitOpened,
                ValueRevised,
                CloseRescheduled,
                RequiredDepartmentsChanged,
                SponsorChanged,
                VisibilityChanged,
                MemberJoined,
                MemberLeft,
                MemberRoleChanged,
                MemberMoved,
                LeadHandedOver,
                ContributionLogged,
                ContributionRevised,
                ContributionWithdrawn,
                ContributionAcknowledged,
                InputRequested,
                InputRequestReassigned,
                InputRequestAnswered,
                AnswerAccepted,
                AnswerSentBack,
                InputRequestDeclined,
                InputRequestCancelled,
                InputRequestOverdue,
                BuyingInfluenceIdentified,
                BuyingInfluenceAssessed,
                BuyingInfluenceRemoved,
                IssueStated,
                IssueConfirmed,
                IssueRetracted,
                WinResultStated,
                StandardTakenOver,
                GatePlanned,
                GatePassed,
                ReviewHeld,
                ProposalMade,
                PursuitWon,
                PursuitLost,
                PursuitAbandoned,
                PursuitReopened,
                RetrospectiveNoted {}
