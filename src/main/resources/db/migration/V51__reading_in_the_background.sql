-- One node at a time reads the folder of products: whose turn it is, and how far the reading has come.
alter table product_reading add column turn uuid;
alter table product_reading add column turn_until timestamp(6) with time zone;
alter table product_reading add column begun_at timestamp(6) with time zone;
alter table product_reading add column begun_by varchar(255);
alter table product_reading add column done integer default 0 not null;
alter table product_reading add column total integer default 0 not null;
-- Products whose files were what they were have no outcome of their own any more: they are counted.
alter table product_reading add column unchanged integer default 0 not null;

-- What a product's files were when they were last read without fault: the same files need not be read again.
create table file_mark (
    product         uuid primary key references data_product (id) on delete cascade,
    fingerprint     varchar(64) not null,
    file_id         varchar(255) not null,
    names           text not null,
    read_again_on   date,
    product_version bigint not null
);
