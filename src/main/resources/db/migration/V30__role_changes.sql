-- Roles on products that begin or end on a day to come, by the dates in the products' files.
create table role_change (
    id      uuid primary key,
    product uuid not null references data_product (id) on delete cascade,
    person  varchar(255) not null,
    role    varchar(20) not null,
    on_day  date not null,
    begins  boolean not null
);

create index role_change_by_day on role_change (on_day);
create index role_change_by_product on role_change (product);
