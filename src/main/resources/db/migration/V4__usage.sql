-- One finished query, once.
create table query_record (
    query_id              varchar(255) primary key,
    kind                  varchar(10) not null,
    user_name             varchar(255) not null,
    person                varchar(255) not null,
    original_user         varchar(255),
    principal             varchar(255),
    source                varchar(255),
    client_tags           varchar not null,
    query_type            varchar(255),
    update_type           varchar(255),
    session_catalog       varchar(255),
    session_schema        varchar(255),
    sql_text              varchar not null,
    prepared_text         varchar,
    state                 varchar(10) not null,
    error_code            integer,
    error_name            varchar(255),
    error_type            varchar(255),
    error_message         varchar(500),
    created_at            timestamp(6) with time zone not null,
    started_at            timestamp(6) with time zone,
    ended_at              timestamp(6) with time zone not null,
    received_at           timestamp(6) with time zone not null,
    wall_millis           bigint not null,
    cpu_millis            bigint not null,
    queued_millis         bigint not null,
    planning_millis       bigint not null,
    execution_millis      bigint not null,
    physical_input_bytes  bigint not null,
    physical_input_rows   bigint not null,
    output_rows           bigint not null,
    written_rows          bigint not null,
    peak_memory_bytes     bigint not null,
    output_table          varchar
);

-- One table or view in one query.
create table query_table (
    query_id     varchar(255) not null references query_record (query_id) on delete cascade,
    position     integer not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    use_role     varchar(10) not null,
    through      varchar not null,
    column_names varchar not null,
    primary key (query_id, position)
);

-- Records that are not rolled up yet; a row goes when its record is in the tables below, in the same transaction.
create table query_unfolded (
    query_id varchar(255) primary key references query_record (query_id) on delete cascade
);

-- Held by the node that rolls up; so every node may try.
create table usage_fold (
    id integer primary key
);

-- Every object that a query named, published or not: a product that comes later finds its history.
create table used_object (
    id           uuid primary key,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    unique (catalog_name, schema_name, object_name)
);

create table usage_day (
    object_id            uuid not null references used_object (id),
    used_on              date not null,
    finished             bigint not null,
    failed               bigint not null,
    wall_millis          bigint not null,
    cpu_millis           bigint not null,
    physical_input_bytes bigint not null,
    output_rows          bigint not null,
    wall_sketch          bytea not null,
    column_uses          varchar not null,
    primary key (object_id, used_on)
);

create table consumer_day (
    object_id   uuid not null references used_object (id),
    used_on     date not null,
    person      varchar(255) not null,
    service     boolean not null,
    finished    bigint not null,
    failed      bigint not null,
    wall_millis bigint not null,
    primary key (object_id, used_on, person)
);

create table failure_day (
    object_id  uuid not null references used_object (id),
    used_on    date not null,
    error_name varchar(255) not null,
    person     varchar(255) not null,
    failed     bigint not null,
    last_at    timestamp(6) with time zone not null,
    primary key (object_id, used_on, error_name, person)
);

-- Use of an object by way of a view that was queried.
create table through_day (
    object_id uuid not null references used_object (id),
    view_id   uuid not null references used_object (id),
    used_on   date not null,
    finished  bigint not null,
    failed    bigint not null,
    primary key (object_id, view_id, used_on)
);

-- Bodies that were no events: how many a day, of which kind.
create table unreadable_event (
    received_on date not null,
    reason      varchar(20) not null,
    seen        bigint not null,
    last_at     timestamp(6) with time zone not null,
    primary key (received_on, reason)
);

-- Finished queries that Trino still remembers; those without a record never reached the intake.
create table remembered_query (
    query_id   varchar(255) primary key,
    user_name  varchar(255) not null,
    source     varchar(255),
    error_name varchar(255),
    ended_at   timestamp(6) with time zone not null
);
create index remembered_query_ended on remembered_query (ended_at);
