-- Stored events sent again: on topics of their own for those who asked, and all of them on the public topics. Not truth but
-- work to be done.
create table event_replay (
    id             uuid         primary key,
    made_by        varchar(255) not null,
    made_at        timestamptz  not null,
    -- Who is served, with what may be read then. JSON, as the access token said.
    caller         text         not null,
    -- To tell a repeated request from a reused Idempotency-Key.
    content        uuid         not null,
    -- Of one pursuit, of all that was recorded from one instant on until before another, or both.
    pursuit        uuid,
    recorded_from  timestamptz,
    recorded_until timestamptz,
    state          varchar(20)  not null,
    -- Global indexes: of the last event that was sent, and of the last that is to be sent.
    next_position  bigint,
    last_position  bigint,
    done           bigint       not null,
    total          bigint,
    begun_at       timestamptz,
    ended_at       timestamptz,
    -- Why it does not go on right now.
    trouble        text,
    topic_gone     boolean      not null,
    -- Which worker has it until when.
    claim          uuid,
    claimed_until  timestamptz,
    worked_at      timestamptz,
    check (num_nonnulls(pursuit, recorded_until) > 0)
);

create table republication (
    id         bigint       generated always as identity primary key,
    begun_by   varchar(255) not null,
    begun_at   timestamptz  not null,
    phase      varchar(20)  not null,
    phase_at   timestamptz  not null,
    last_index bigint       not null,
    total      bigint       not null
);

-- Two requests or two nodes meet here: one wins.
create unique index republication_under_way on republication ((true)) where phase <> 'DONE';

-- Recorded times grow with the table, but for what two nodes did at once: so this stays small.
create index event_by_time on domain_event_entry using brin (time_stamp);
create index visibility_change on domain_event_entry (aggregate_identifier)
    where payload_type = 'tutti.pursuit.visibility-changed';
create index opening on domain_event_entry (aggregate_identifier) where payload_type = 'tutti.pursuit.opened';
