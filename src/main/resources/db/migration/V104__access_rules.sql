-- What the portal wrote last into each cluster's file of rules, the administrator's own rules as they were last in
-- order, and what is wrong with them or the file since.
create table access_rules (
    cluster       varchar(63) primary key,
    content_hash  varchar(64) default '' not null,
    content_bytes bigint default 0 not null,
    rights        integer default 0 not null,
    changed_at    timestamp with time zone,
    own_before    text,
    own_after     text,
    problem       varchar(500),
    problem_since timestamp with time zone
);

-- Kept by rules, but Trino lets nobody look in the principal's name.
alter table engine_grant add column unproven boolean default false not null;
