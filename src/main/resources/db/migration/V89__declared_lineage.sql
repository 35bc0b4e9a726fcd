-- Up to which change of each product its files were read for what they declare of its sources.
create table lineage_declared (
    product       uuid primary key references data_product (id) on delete cascade,
    change_number bigint not null
);

-- Which port each contract is of, and which contracts each product names as its inputs.
create table lineage_contract (
    contract varchar(255) not null,
    port     uuid not null references output_port (id) on delete cascade,
    primary key (contract, port)
);

create table lineage_input (
    product  uuid not null references data_product (id) on delete cascade,
    contract varchar(255) not null,
    primary key (product, contract)
);

create index lineage_input_by_contract on lineage_input (contract);
