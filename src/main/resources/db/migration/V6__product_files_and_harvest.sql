-- The last reading of the folder of products. Its one row is also the lock under which products are published, so that
-- nodes that start together read one after the other.
create table product_reading (
    id      integer primary key,
    read_at timestamp(6) with time zone,
    read_by varchar(255) not null
);

create table product_reading_outcome (
    reading  integer not null references product_reading (id),
    position integer not null,
    path     varchar(600) not null,
    result   varchar(20) not null,
    note     varchar(1000) not null,
    primary key (reading, position)
);

create table product_reading_problem (
    reading  integer not null references product_reading (id),
    position integer not null,
    file     varchar(1000) not null,
    line     integer not null,
    field    varchar(500) not null,
    reason   varchar(1000) not null,
    primary key (reading, position)
);

-- What was last seen of the objects behind the ports.
create table seen_object (
    id            uuid primary key,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    kind          varchar(30) not null,
    comment       text,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    gone_at       timestamp(6) with time zone,
    unique (catalog_name, schema_name, object_name)
);

create table seen_column (
    id            uuid primary key,
    object        uuid not null references seen_object (id) on delete cascade,
    position      integer not null,
    name          varchar(500) not null,
    type          text not null,
    comment       text,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    gone_at       timestamp(6) with time zone,
    unique (object, name)
);
