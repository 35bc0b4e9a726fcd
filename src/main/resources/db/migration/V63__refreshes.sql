-- When the rows of each materialized view were made anew, and when they are next.
create table publication_refresh (
    id              uuid primary key,
    cluster         varchar(63) not null,
    catalog_name    varchar(255) not null,
    schema_name     varchar(255) not null,
    object_name     varchar(255) not null,
    principal       varchar(255) not null,
    definition      varchar(64) not null,
    refreshed       varchar(64) not null,
    schedule        varchar(120),
    refreshed_at    timestamp(6) with time zone,
    took_millis     bigint not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    leased_until    timestamp(6) with time zone,
    statement_until timestamp(6) with time zone,
    generation      bigint not null,
    last_error      varchar(500),
    unique (cluster, catalog_name, schema_name, object_name)
);

create index publication_refresh_due on publication_refresh (next_attempt_at);
