-- Teams and service accounts that an owner lets publish in a domain, or a product.
create table publisher (
    place    varchar(300) not null,
    kind     varchar(20) not null,
    name     varchar(255) not null,
    named_by varchar(255) not null,
    named_at timestamp(6) with time zone not null,
    primary key (place, kind, name)
);

-- What a service account shows when it sends files.
create table publishing_token (
    account     varchar(255) primary key,
    hash        varchar(64) not null unique,
    issued_by   varchar(255) not null,
    issued_at   timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null
);

-- What a plan said, so that it can be told what differs by the time that it is applied.
create table kept_plan (
    hash    varchar(64) primary key,
    lines   text not null,
    made_at timestamp(6) with time zone not null
);
create index kept_plan_made on kept_plan (made_at);
