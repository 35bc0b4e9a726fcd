-- What waits is read oldest first.
create index access_request_by_sent on access_request (state, sent_at, number);

-- Products that somebody means to ask for, together.
create table basket_item (
    person   varchar(255) not null,
    product  uuid not null references data_product (id) on delete cascade,
    added_at timestamp(6) with time zone not null,
    primary key (person, product)
);

-- How many queries of the day used each column; days before this stay without.
alter table consumer_day add column column_uses varchar default '{}' not null;
