-- What the portal makes in Trino: wanted, written, seen.
create table publication (
    id              uuid primary key,
    cluster         varchar(63) not null,
    catalog_name    varchar(255) not null,
    schema_name     varchar(255) not null,
    object_name     varchar(255) not null,
    principal       varchar(255) not null,
    wanted          varchar(64) not null,
    applied         varchar(64) not null,
    written         text not null,
    inner_written   text not null,
    sent            text not null,
    inner_sent      text not null,
    observed        text not null,
    state           varchar(20) not null,
    may_replace     varchar(64),
    grants_lost     boolean not null,
    remade          boolean not null,
    observed_at     timestamp(6) with time zone,
    live_at         timestamp(6) with time zone,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    leased_until    timestamp(6) with time zone,
    statement_until timestamp(6) with time zone,
    generation      bigint not null,
    last_error      varchar(500),
    unique (cluster, catalog_name, schema_name, object_name)
);

create index publication_due on publication (next_attempt_at);
