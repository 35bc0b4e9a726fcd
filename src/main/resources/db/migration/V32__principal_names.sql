-- The form in which a person's name is compared with others, where it is not the name itself.
alter table person add column name_form varchar(255);

create index person_by_form on person (name_form);
