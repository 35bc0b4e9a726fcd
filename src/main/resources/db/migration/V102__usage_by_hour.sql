-- Queries by the hour in which they ended, by set of objects; kept for a time only. Times and people are sketches.
create table usage_hour (
    set_id               uuid not null,
    begins_at            timestamp(6) with time zone not null,
    hour_of_day          integer not null,
    finished             bigint not null,
    failed               bigint not null,
    wall_millis          bigint not null,
    queued_millis        bigint not null,
    cpu_millis           bigint not null,
    physical_input_bytes bigint not null,
    input_rows           bigint not null,
    people_sketch        bytea not null,
    services_sketch      bytea not null,
    wall_sketch          bytea not null,
    queued_sketch        bytea not null,
    cpu_sketch           bytea not null,
    primary key (set_id, begins_at)
);
create index usage_hour_by_time on usage_hour (begins_at);
