-- What was not measured before stays null: nobody reads a 0 that nobody measured.
alter table usage_day add column queued_millis bigint;
alter table usage_day add column input_rows bigint;
alter table usage_day add column failed_cpu_millis bigint;
alter table usage_day add column failed_input_bytes bigint;
alter table usage_day add column queued_sketch bytea;
alter table usage_day add column cpu_sketch bytea;
alter table consumer_day add column cpu_millis bigint;
alter table consumer_day add column physical_input_bytes bigint;

-- The latest query that failed for this reason, as an example for owners while it is kept.
alter table failure_day add column last_query varchar(255);

-- What queries do, without their values.
create table query_shape (
    id      uuid primary key,
    shape   varchar not null,
    seen_on date not null
);
create index query_shape_by_day on query_shape (seen_on);

create table shape_day (
    set_id               uuid not null,
    used_on              date not null,
    shape_id             uuid not null,
    person               varchar(255) not null,
    finished             bigint not null,
    failed               bigint not null,
    wall_millis          bigint not null,
    cpu_millis           bigint not null,
    physical_input_bytes bigint not null,
    input_rows           bigint not null,
    last_at              timestamp(6) with time zone not null,
    primary key (set_id, used_on, shape_id, person)
);
create index shape_day_by_day on shape_day (used_on);
