create table domain (
    id      uuid primary key,
    slug    varchar(80) not null unique,
    name    varchar(200) not null,
    summary varchar(2000) not null,
    parent  uuid references domain (id)
);

create table domain_owner (
    domain uuid not null references domain (id) on delete cascade,
    person varchar(255) not null,
    primary key (domain, person)
);

create table team (
    slug    varchar(255) primary key,
    name    varchar(200) not null,
    contact varchar(500) not null
);

create table data_product (
    id              uuid primary key,
    domain          uuid not null references domain (id),
    slug            varchar(80) not null,
    name            varchar(200) not null,
    summary         varchar(1000) not null,
    purpose         text not null,
    limitations     text not null,
    tier            varchar(20),
    owner_team      varchar(255) not null,
    status          varchar(20) not null,
    product_version varchar(40) not null,
    terms           text not null,
    terms_version   varchar(40) not null,
    max_period      varchar(20) not null,
    successor       varchar(170),
    restricted      boolean not null,
    source_file     varchar(500) not null,
    source_hash     varchar(64) not null,
    updated_at      timestamp(6) with time zone not null,
    version         bigint not null,
    unique (domain, slug)
);

create table data_product_tag (
    product uuid not null references data_product (id) on delete cascade,
    tag     varchar(80) not null,
    primary key (product, tag)
);

-- Which teams may know a restricted product; empty for products that everyone may see.
create table data_product_visibility (
    product uuid not null references data_product (id) on delete cascade,
    team    varchar(255) not null,
    primary key (product, team)
);

create table data_product_role (
    product uuid not null references data_product (id) on delete cascade,
    person  varchar(255) not null,
    role    varchar(20) not null,
    primary key (product, person, role)
);

create index data_product_role_by_person on data_product_role (person);

create table product_version (
    id           uuid primary key,
    product      uuid not null references data_product (id) on delete cascade,
    number       varchar(40) not null,
    status       varchar(20) not null,
    note         varchar(2000) not null,
    source       text not null,
    published_at timestamp(6) with time zone not null,
    unique (product, number)
);

create table output_port (
    id               uuid primary key,
    product          uuid not null references data_product (id) on delete cascade,
    name             varchar(200) not null,
    title            varchar(500) not null,
    summary          varchar(2000) not null,
    catalog_name     varchar(255) not null,
    schema_name      varchar(255) not null,
    object_name      varchar(255) not null,
    contract_version varchar(40) not null,
    contract         text not null,
    position         integer not null,
    removed          boolean not null,
    unique (product, name)
);

create index output_port_by_object on output_port (catalog_name, schema_name, object_name);

create table contract_column (
    id            uuid primary key,
    port          uuid not null references output_port (id) on delete cascade,
    position      integer not null,
    name          varchar(255) not null,
    type          varchar(500) not null,
    meaning       varchar(2000) not null,
    primary_key   boolean not null,
    partition_key boolean not null,
    personal_data boolean not null,
    required      boolean not null
);

create index contract_column_by_port on contract_column (port, position);

-- Whether Trino keeps grants for a catalog, as it was last found out; no row while that is not known.
create table catalog_ability (
    name         varchar(255) primary key,
    keeps_grants boolean not null,
    seen_at      timestamp(6) with time zone not null
);
