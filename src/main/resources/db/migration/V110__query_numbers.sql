-- Trino numbers the queries of a coordinator, each day anew: by hour which numbers came, so that gaps are noticed.
alter table query_record add column cluster varchar(63);

create table numbered_hour (
    cluster       varchar(63) not null,
    coordinator   varchar(5) not null,
    begins_at     timestamp(6) with time zone not null,
    first_at      timestamp(6) with time zone not null,
    first_number  integer not null,
    last_at       timestamp(6) with time zone not null,
    last_number   integer not null,
    counted       bigint not null,
    missing       bigint not null,
    missing_since timestamp(6) with time zone not null,
    primary key (cluster, coordinator, begins_at)
);
create index numbered_hour_by_time on numbered_hour (begins_at);

-- The same by day of the zone of usage, for ever.
create table numbered_day (
    cluster varchar(63) not null,
    used_on date not null,
    counted bigint not null,
    missing bigint not null,
    gaps    bigint not null,
    primary key (cluster, used_on)
);
