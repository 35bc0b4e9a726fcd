-- Objects lie in a Trino cluster; what is there already lies in the main one. Unique constraints without a name can't
-- be dropped alike on H2 and PostgreSQL, so tables that have one are made anew.
alter table output_port add column cluster varchar(63) not null default 'main';
drop index output_port_by_object;
create index output_port_by_object on output_port (cluster, catalog_name, schema_name, object_name);

alter table query_table add column cluster varchar(63) not null default 'main';

alter table catalog_ability rename to catalog_ability_before;
create table catalog_ability (
    cluster      varchar(63) not null,
    name         varchar(255) not null,
    keeps_grants boolean not null,
    seen_at      timestamp(6) with time zone not null,
    primary key (cluster, name)
);
insert into catalog_ability select 'main', name, keeps_grants, seen_at from catalog_ability_before;
drop table catalog_ability_before;

alter table engine_grant rename to engine_grant_before;
create table engine_grant (
    id              uuid primary key,
    cluster         varchar(63) not null,
    catalog_name    varchar(255) not null,
    schema_name     varchar(255) not null,
    object_name     varchar(255) not null,
    principal       varchar(255) not null,
    wanted          varchar(200) not null,
    observed        varchar(200) not null,
    state           varchar(20) not null,
    observed_at     timestamp(6) with time zone,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    leased_until    timestamp(6) with time zone,
    generation      bigint not null,
    last_error      varchar(500),
    verified_at     timestamp(6) with time zone,
    unique (cluster, catalog_name, schema_name, object_name, principal)
);
insert into engine_grant
select id, 'main', catalog_name, schema_name, object_name, principal, wanted, observed, state, observed_at, attempts,
       next_attempt_at, leased_until, generation, last_error, verified_at
from engine_grant_before;
drop table engine_grant_before;
create index engine_grant_due on engine_grant (next_attempt_at);
create index engine_grant_by_principal on engine_grant (principal);

alter table outside_grant rename to outside_grant_before;
create table outside_grant (
    id            uuid primary key,
    cluster       varchar(63) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    principal     varchar(255) not null,
    privileges    varchar(200) not null,
    first_seen_at timestamp(6) with time zone not null,
    unique (cluster, catalog_name, schema_name, object_name, principal)
);
insert into outside_grant
select id, 'main', catalog_name, schema_name, object_name, principal, privileges, first_seen_at
from outside_grant_before;
drop table outside_grant_before;

alter table seen_object rename to seen_object_before;
create table seen_object (
    id            uuid primary key,
    cluster       varchar(63) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    kind          varchar(30) not null,
    comment       text,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at  timestamp(6) with time zone not null,
    gone_at       timestamp(6) with time zone,
    unique (cluster, catalog_name, schema_name, object_name)
);
insert into seen_object
select id, 'main', catalog_name, schema_name, object_name, kind, comment, first_seen_at, last_seen_at, gone_at
from seen_object_before;
drop table seen_object_before cascade;
alter table seen_column add foreign key (object) references seen_object (id) on delete cascade;

alter table used_object rename to used_object_before;
create table used_object (
    id           uuid primary key,
    cluster      varchar(63) not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    unique (cluster, catalog_name, schema_name, object_name)
);
insert into used_object select id, 'main', catalog_name, schema_name, object_name from used_object_before;
drop table used_object_before cascade;
alter table usage_day add foreign key (object_id) references used_object (id);
alter table consumer_day add foreign key (object_id) references used_object (id);
alter table failure_day add foreign key (object_id) references used_object (id);
alter table through_day add foreign key (object_id) references used_object (id);
alter table through_day add foreign key (view_id) references used_object (id);
