-- Accesses to the next major of a port that nobody had to ask for, and who said that they have moved to it.
create table carried_agreement (
    agreement    uuid primary key references agreement (id) on delete cascade,
    carried_from uuid not null
);

create table moved_reader (
    id        uuid primary key,
    agreement uuid not null references agreement (id) on delete cascade,
    person    varchar(255) not null,
    moved_at  timestamp(6) with time zone not null,
    unique (agreement, person)
);
