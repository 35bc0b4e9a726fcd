-- Where the files of a table lie, by which tools that read past Trino call it. location is null where there are none.
create table table_location (
    id            uuid primary key,
    cluster       varchar(63) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    location_hash varchar(64),
    looked_at     timestamp(6) with time zone not null,
    unique (cluster, catalog_name, schema_name, object_name)
);
create index table_location_by_hash on table_location (location_hash);
