-- Raised when somebody else answers for the account or is asked to: an answer to an older version is refused.
alter table service_account add column version bigint default 0 not null;

-- One row, locked by who takes a name: persons and service accounts stand in different tables.
create table name_turn (
    id integer primary key
);
insert into name_turn (id) values (1);
