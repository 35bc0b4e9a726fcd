-- How a port can be read besides all of it, as JSON; null where its contract says nothing.
alter table output_port add column access_modes text;

-- The view behind a mode of a port and the values chosen for it; its name stays, whatever becomes of the port.
create table mode_view (
    id            uuid primary key,
    port          uuid not null references output_port (id),
    access_mode   varchar(40) not null,
    access_values varchar(20000) not null,
    choice_hash   varchar(64) not null,
    cluster       varchar(63) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    ready         boolean not null,
    problem       varchar(500),
    unique (port, choice_hash),
    unique (cluster, catalog_name, schema_name, object_name)
);

alter table agreement add column mode_view uuid references mode_view (id);
create index agreement_by_mode_view on agreement (mode_view, state);

alter table access_request add column access_mode varchar(40) default 'full' not null;
alter table access_request add column access_values varchar(20000) default '' not null;

-- What an approver granted instead; null for what was asked for.
alter table decision add column access_mode varchar(40);
alter table decision add column access_values varchar(20000);
