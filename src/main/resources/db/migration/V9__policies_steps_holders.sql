-- Who may ask and who decides, one row for each state of a product's policy; requests point at the state they were
-- sent under.
create table approval_policy (
    id         uuid primary key,
    product    uuid not null references data_product (id),
    number     integer not null,
    document   text not null,
    from_file  boolean not null,
    changed_by varchar(255) not null,
    changed_at timestamp(6) with time zone not null,
    unique (product, number)
);

alter table person add column left_at timestamp(6) with time zone;

alter table person_team add column source varchar(20) default 'SIGN_IN' not null;
alter table person_team add column confirmed_at timestamp(6) with time zone default current_timestamp not null;

-- A name in Trino that programs use, and who answers for it.
create table service_account (
    name          varchar(255) primary key,
    owner         varchar(255) not null,
    reason        varchar(500) not null,
    registered_at timestamp(6) with time zone not null,
    removed_at    timestamp(6) with time zone
);

create index service_account_by_owner on service_account (owner);

-- The principal of a request or an agreement is the name of its holder: a person, a team or a service account.
alter table access_request add column holder_kind varchar(20) default 'PERSON' not null;
alter table access_request add column policy_number integer default 0 not null;
alter table access_request add column step integer default 0 not null;
alter table access_request add column extends_request uuid references access_request (id);

create index access_request_by_holder on access_request (principal, state);

-- Whom the request waits for, where its step names people; without rows it waits for the product's owners.
create table access_request_approver (
    request uuid not null references access_request (id) on delete cascade,
    person  varchar(255) not null,
    primary key (request, person)
);

create index access_request_approver_by_person on access_request_approver (person);

create table access_request_answer (
    request  uuid not null references access_request (id) on delete cascade,
    question varchar(80) not null,
    answer   varchar(1000) not null,
    primary key (request, question)
);

create table request_message (
    id      uuid primary key,
    request uuid not null references access_request (id) on delete cascade,
    author  varchar(255) not null,
    kind    varchar(20) not null,
    text    varchar(1000) not null,
    at      timestamp(6) with time zone not null
);

create index request_message_by_request on request_message (request, at);

alter table decision add column step integer default 0 not null;
alter table decision add column on_behalf_of varchar(255);
alter table decision add column ends_on date;
alter table decision add column ports varchar(4000);
alter table decision add column better_product varchar(170);
alter table decision add column undone boolean default false not null;

-- A colleague decides for somebody for a while.
create table approval_delegation (
    id         uuid primary key,
    person     varchar(255) not null,
    delegate   varchar(255) not null,
    first_day  date not null,
    last_day   date not null,
    created_at timestamp(6) with time zone not null
);

create index approval_delegation_by_delegate on approval_delegation (delegate, last_day);

alter table agreement add column holder_kind varchar(20) default 'PERSON' not null;
