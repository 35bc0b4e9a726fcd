-- How to use a product, and what its files call its people, who may never have signed in; a line each.
alter table data_product add column usage_text text default '' not null;
alter table data_product add column people_names text default '' not null;

-- The files are read again, so that both are filled.
update data_product set source_hash = '';
delete from file_mark;

-- Data that people look for and nobody offers yet: who asks which domain for what.
create table data_wish (
    id        uuid primary key,
    domain    uuid not null references domain (id) on delete cascade,
    person    varchar(255) not null,
    wish_text varchar(4000) not null,
    asked_at  timestamp(6) with time zone not null
);
create index data_wish_person on data_wish (person, asked_at);
