-- What contracts say of how columns stand to others, and the way from a column's name to the products that have it.
alter table contract_column add column unique_values boolean default false not null;
alter table contract_column add column refers_to text default '' not null;
create index contract_column_by_name on contract_column (name);
