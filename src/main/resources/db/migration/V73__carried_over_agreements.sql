-- An access to the next major of a port that its holder did not have to ask for, and who said that they have moved to it.
alter table agreement add column carried_from uuid;

create table moved_reader (
    id        uuid primary key,
    agreement uuid not null references agreement (id) on delete cascade,
    person    varchar(255) not null,
    moved_at  timestamp(6) with time zone not null,
    unique (agreement, person)
);
