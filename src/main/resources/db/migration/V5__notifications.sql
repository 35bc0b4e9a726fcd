-- What people are told in the portal: one row for each person, kind of news and request, however often it happens.
create table notification (
    id         uuid primary key,
    person     varchar(255) not null,
    kind       varchar(30) not null,
    subject    varchar(500) not null,
    path       varchar(500) not null,
    about      uuid not null,
    created_at timestamp(6) with time zone not null,
    read_at    timestamp(6) with time zone,
    unique (person, kind, about)
);

create index notification_by_person on notification (person, created_at);
create index notification_unread on notification (person, read_at);
