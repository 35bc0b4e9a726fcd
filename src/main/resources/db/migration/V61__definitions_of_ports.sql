-- How the portal makes the object of a port, where it makes it.
alter table output_port add column definition_kind varchar(20);
alter table output_port add column definition_query text;
alter table output_port add column definition_security varchar(10);
alter table output_port add column definition_refresh varchar(120);

-- Where the one true copy of a product's files is kept.
alter table data_product add column kept_in varchar(10) default 'FOLDER' not null;

-- All files of a version: contracts and queries as well as the product file.
create table product_version_file (
    version uuid not null references product_version (id) on delete cascade,
    path    varchar(255) not null,
    text    text not null,
    primary key (version, path)
);
