-- Imports of pursuits: not truth but work to be done. The truth is in the events that the rows lead to.
create table pursuit_import (
    id          uuid         primary key,
    made_by     varchar(255) not null,
    made_at     timestamptz  not null,
    -- To tell a repeated upload from a reused Idempotency-Key.
    content     uuid         not null,
    file        bytea        not null,
    corrections text         not null,
    form        text         not null,
    -- Who acts: whoever uploaded, corrected or started it last. JSON, as the access token said at that moment.
    caller      text         not null,
    state       varchar(20)  not null,
    -- Increases with each new review: rows of different reviews are different requests.
    review      integer      not null,
    -- Of the rows, how many there are to decide in this state, and since when.
    due_rows    integer      not null,
    due_since   timestamptz  not null,
    worked_at   timestamptz
);

create index imports_at_work on pursuit_import (worked_at) where state in ('CHECKING', 'RUNNING');

create table pursuit_import_row (
    import        uuid        not null references pursuit_import on delete cascade,
    position      integer     not null,
    line          integer     not null,
    external_id   varchar(200),
    outcome       varchar(20) not null,
    -- What the row says, as JSON; null for a row that could not be read.
    pursuit       text,
    -- What became of it, as JSON.
    verdict       text        not null,
    -- Which worker has the row until when, and when it was last decided.
    claim         uuid,
    claimed_until timestamptz,
    decided_at    timestamptz,
    primary key (import, position)
);

create index rows_by_outcome on pursuit_import_row (import, outcome, position);
