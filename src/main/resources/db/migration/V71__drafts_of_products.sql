-- Products, and versions of them, that somebody is about to publish on pages.
create table product_draft (
    id            uuid primary key,
    author        varchar(255) not null,
    product       varchar(255),
    content       text not null,
    saved_at      timestamp(6) with time zone not null,
    proposed_at   timestamp(6) with time zone,
    change_number bigint not null
);
create index product_draft_by_author on product_draft (author, saved_at);
create index product_draft_proposed on product_draft (proposed_at);
