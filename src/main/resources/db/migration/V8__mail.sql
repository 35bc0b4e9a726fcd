-- When people want mail of which kind of news; what is not here goes at once.
create table mail_choice (
    person varchar(255) not null,
    kind   varchar(30) not null,
    timing varchar(20) not null,
    primary key (person, kind)
);

-- Mails to send; the key is in the Message-ID.
create table outgoing_mail (
    id              uuid primary key,
    person          varchar(255) not null,
    created_at      timestamp(6) with time zone not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    sent_at         timestamp(6) with time zone,
    last_error      varchar(500)
);

create index outgoing_mail_due on outgoing_mail (next_attempt_at);

-- Which news a mail tells; without a mail it waits for the mail of its day.
create table mail_news (
    notification uuid primary key references notification (id) on delete cascade,
    person       varchar(255) not null,
    due_at       timestamp(6) with time zone not null,
    mail         uuid references outgoing_mail (id) on delete cascade
);

create index mail_news_by_mail on mail_news (mail, due_at);
