-- A review asks the owners whether each access is still needed.
create table access_review (
    id           uuid primary key,
    scope        varchar(20) not null,
    product      uuid references data_product (id),
    domain       uuid references domain (id),
    due_on       date not null,
    on_silence   varchar(20) not null,
    started_by   varchar(255) not null,
    started_at   timestamp(6) with time zone not null,
    closed_at    timestamp(6) with time zone
);

create table access_review_item (
    id         uuid primary key,
    review     uuid not null references access_review (id) on delete cascade,
    agreement  uuid not null references agreement (id),
    answer     varchar(20),
    reason     varchar(500) not null,
    answered_by varchar(255),
    answered_at timestamp(6) with time zone,
    unique (review, agreement)
);

create index access_review_item_by_agreement on access_review_item (agreement);

-- Privileges on objects of products that no agreement explains, as the last drift check saw them.
create table outside_grant (
    id            uuid primary key,
    catalog_name  varchar(255) not null,
    schema_name   varchar(255) not null,
    object_name   varchar(255) not null,
    principal     varchar(255) not null,
    privileges    varchar(200) not null,
    first_seen_at timestamp(6) with time zone not null,
    unique (catalog_name, schema_name, object_name, principal)
);
