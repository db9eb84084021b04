-- What is to be done at an instant, by whichever node is there then. db-scheduler's columns.
create table deadline (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index deadline_by_time on deadline (execution_time);
create index deadline_by_heartbeat on deadline (last_heartbeat);
