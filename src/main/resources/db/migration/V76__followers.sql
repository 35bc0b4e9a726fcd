-- Who wants to hear what the owners of a product announce.
create table product_follower (
    product  uuid not null references data_product (id) on delete cascade,
    person   varchar(255) not null,
    since    timestamp(6) with time zone not null,
    primary key (product, person)
);
