alter table audit_event add column value_before varchar(2000);
alter table audit_event add column value_after varchar(2000);

create index audit_event_by_actor on audit_event (actor, at);
create index audit_event_by_principal on audit_event (on_behalf_of, at);
create index audit_event_by_subject on audit_event (subject, at);
create index audit_event_by_action on audit_event (action, at);

-- The number and the hash of each sealed entry. Append-only too, and no foreign key: what is gone must be found missing.
create table audit_seal (
    number bigint primary key,
    entry  uuid not null unique,
    hash   varchar(64) not null
);

-- Entries that wait for their seal: written with the entry, struck off with the seal.
create table audit_unsealed (
    entry uuid primary key
);

insert into audit_unsealed (entry) select id from audit_event;

-- One row: where the chain ends. Who seals holds it.
create table audit_chain (
    id     integer primary key,
    number bigint not null,
    hash   varchar(64) not null
);
