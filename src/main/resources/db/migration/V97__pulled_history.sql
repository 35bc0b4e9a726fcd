-- How far each history has been read from which queries are pulled.
create table usage_pull (
    source         varchar(63) primary key,
    known_at       timestamp(6) with time zone not null,
    watermark      varchar(255),
    next_after     varchar(255),
    looked_back_at timestamp(6) with time zone,
    caught_up_at   timestamp(6) with time zone,
    ran_at         timestamp(6) with time zone,
    newest_at      timestamp(6) with time zone,
    failure        varchar(500),
    untold         varchar(1000),
    pulled         bigint default 0 not null,
    lease          uuid,
    leased_until   timestamp(6) with time zone
);
