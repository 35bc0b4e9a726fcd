-- What the last look at Trino could not read or keep, and why: pages show what was seen before. An empty object means
-- the whole schema, an empty schema the whole catalog.
create table unread_object (
    id           uuid primary key,
    cluster      varchar(63)  not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    reason       varchar(500) not null,
    since        timestamp(6) with time zone not null,
    unique (cluster, catalog_name, schema_name, object_name)
);
