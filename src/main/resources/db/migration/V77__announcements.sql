-- What owners told the holders and followers of a product.
create table product_announcement (
    id           uuid primary key,
    product      uuid not null references data_product (id) on delete cascade,
    author       varchar(255) not null,
    said         varchar(4000) not null,
    announced_at timestamp(6) with time zone not null
);
create index product_announcement_product on product_announcement (product, announced_at);
