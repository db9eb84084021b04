-- Who took part in open rounds of the pulse, only to stop second answers; all of a round goes when it closes.
create table pulse_open_round (
    round uuid  not null primary key,
    salt  bytea not null,
    -- Tells a node with another secret, which would take second answers for first ones.
    proof bytea not null
);

create table pulse_participation (
    round  uuid  not null references pulse_open_round (round) on delete cascade,
    person bytea not null, -- HMAC-SHA256 of the subject
    -- Two requests or two nodes with the same person's answer meet here: one wins.
    primary key (round, person)
);
