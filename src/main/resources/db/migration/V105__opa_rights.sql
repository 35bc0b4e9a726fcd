-- By which rights a cluster was answered last, so that each node and each OPA comes to know of others.
create table opa_rights (
    cluster      varchar(63) primary key,
    content_hash varchar(64) default '' not null,
    generation   bigint default 0 not null,
    changed_at   timestamp with time zone
);
