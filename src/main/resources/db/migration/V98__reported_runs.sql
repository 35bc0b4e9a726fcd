-- Which run of which reporter was told of, so that each counts once.
create table reported_run (
    reporter    varchar(63) not null,
    run_id      varchar(64) not null,
    event_type  varchar(20) not null,
    received_at timestamp(6) with time zone not null,
    primary key (reporter, run_id, event_type)
);
create index reported_run_by_time on reported_run (received_at);

-- What such a run read, by day: it is nobody's use of an agreement, and stands apart from what Trino saw.
create table reported_use (
    cluster      varchar(63) not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    used_on      date not null,
    producer     varchar(20) not null,
    runs         bigint not null,
    failed       bigint not null,
    last_at      timestamp(6) with time zone not null,
    primary key (object_name, schema_name, catalog_name, cluster, used_on, producer)
);
create index reported_use_by_day on reported_use (used_on);

-- Where data came from in such a run, until lineage has taken it in.
create table reported_lineage (
    id          uuid primary key,
    producer    varchar(20) not null,
    query_id    varchar(255),
    ended_at    timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    links       text not null
);
create index reported_lineage_by_time on reported_lineage (received_at);
