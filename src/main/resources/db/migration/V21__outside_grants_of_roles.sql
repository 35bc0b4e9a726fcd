-- Roles hold privileges too, and some may be passed on. A unique constraint without a name can't be dropped alike on H2
-- and PostgreSQL, so the table is made anew.
alter table outside_grant rename to outside_grant_before;
create table outside_grant (
    id            uuid primary key,
    cluster       varchar(63) not null,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    grantee_kind  varchar(10) not null,
    principal     varchar(255) not null,
    privileges    varchar(200) not null,
    passable      varchar(200) not null,
    first_seen_at timestamp(6) with time zone not null,
    unique (cluster, catalog_name, schema_name, object_name, grantee_kind, principal)
);
insert into outside_grant
select id, cluster, catalog_name, schema_name, object_name, 'USER', principal, privileges, '', first_seen_at
from outside_grant_before;
drop table outside_grant_before;
create index outside_grant_by_object on outside_grant (object_name);
