-- What Trino told last, day by day, of the size and the age of what ports read.
create table port_measure (
    id           uuid primary key,
    cluster      varchar(255) not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    measured_on  date not null,
    measured_at  timestamp(6) with time zone not null,
    row_count    bigint,
    partitions   bigint,
    fresh_at     timestamp(6) with time zone,
    unique (object_name, schema_name, catalog_name, cluster, measured_on)
);
create index port_measure_by_day on port_measure (measured_on);

-- What a contract promises and Trino does not have: known from when on, so that its owners are told once.
create table contract_drift (
    id          uuid primary key,
    port        uuid not null references output_port (id),
    column_name varchar(255) not null,
    kind        varchar(20) not null,
    sentence    varchar(1000) not null,
    since       timestamp(6) with time zone not null,
    unique (port, column_name, kind)
);
create index contract_drift_by_time on contract_drift (since);

-- Tables and views beside published ones that no product publishes.
create table unpublished_table (
    id            uuid primary key,
    cluster       varchar(255) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    kind          varchar(40) not null,
    comment       varchar(500),
    column_count  integer not null,
    first_seen_at timestamp(6) with time zone not null
);
create index unpublished_table_by_name on unpublished_table (cluster, catalog_name, schema_name, object_name);
