-- Tables and views of which it is known where they come from, or what was made of them.
create table lineage_object (
    id           uuid primary key,
    cluster      varchar(63) not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    unique (cluster, catalog_name, schema_name, object_name)
);

create index lineage_object_by_name on lineage_object (object_name);

-- What was made of what, and how that is known: by queries that ran, or by what a product's files declare.
create table lineage_edge (
    from_id       uuid not null references lineage_object (id),
    to_id         uuid not null references lineage_object (id),
    how           varchar(20) not null,
    seen          bigint not null,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    declared_by   uuid references data_product (id) on delete cascade,
    primary key (from_id, to_id, how)
);

create index lineage_edge_to on lineage_edge (to_id);
create index lineage_edge_declared on lineage_edge (declared_by);

-- The same of single columns.
create table lineage_column (
    from_id      uuid not null,
    to_id        uuid not null,
    how          varchar(20) not null,
    from_column  varchar(255) not null,
    to_column    varchar(255) not null,
    last_seen_at timestamp(6) with time zone not null,
    primary key (from_id, to_id, how, from_column, to_column),
    foreign key (from_id, to_id, how) references lineage_edge (from_id, to_id, how) on delete cascade
);

-- Held by the node that writes lineage, so that every node may try.
create table lineage_turn (
    id integer primary key
);
