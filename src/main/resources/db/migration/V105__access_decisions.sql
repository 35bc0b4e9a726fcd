-- By which rights a cluster's decisions were made last, so that each node and each OPA comes to know of others.
create table access_decisions (
    cluster      varchar(63) primary key,
    content_hash varchar(64) default '' not null,
    generation   bigint default 0 not null,
    rights       integer default 0 not null,
    changed_at   timestamp with time zone
);
