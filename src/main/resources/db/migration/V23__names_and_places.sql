-- Three long parts, quoted, are longer than 500 characters.
alter table audit_event alter column subject set data type varchar(2000);

-- Where a port lay before: what was granted there is the portal's still, and the trail knows it by those names.
create table output_port_before (
    port         uuid not null references output_port (id) on delete cascade,
    cluster      varchar(63) not null,
    catalog_name varchar(255) not null,
    schema_name  varchar(255) not null,
    object_name  varchar(255) not null,
    primary key (port, cluster, catalog_name, schema_name, object_name)
);

create index output_port_before_by_object on output_port_before (cluster, catalog_name, schema_name, object_name);
