-- What the newer standards say of a product, its ports and columns; lists of short texts are a line each.
alter table data_product add column product_type varchar(80) default '' not null;
alter table data_product add column synonyms text default '' not null;

-- A port's own version tells it from others of the same name; null until its files are read again.
alter table output_port add column port_version varchar(40);
alter table output_port add column deprecated boolean default false not null;
alter table output_port add column synonyms text default '' not null;

alter table contract_column add column deprecated boolean default false not null;
alter table contract_column add column synonyms text default '' not null;
alter table contract_column add column allowed_values text default '' not null;

-- The type of a nested row names every field of it.
alter table contract_column alter column type set data type text;
