-- Of what is wrong with the use of products people were told. open_key is there while it lasts, so that there is one of
-- a product and kind at a time.
create table usage_alert (
    id        uuid primary key,
    product   uuid not null references data_product (id) on delete cascade,
    kind      varchar(30) not null,
    open_key  varchar(100) unique,
    since     date not null,
    opened_at timestamp(6) with time zone not null,
    seen_at   timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    title     varchar(500) not null,
    usual     bigint not null,
    seen      bigint not null,
    people    integer not null
);
create index usage_alert_product on usage_alert (product, opened_at);
create index usage_alert_closed on usage_alert (closed_at);

-- By which days that were seen whole each product was last judged.
create table usage_judged (
    product uuid primary key references data_product (id) on delete cascade,
    days    varchar(64) not null
);
