create sequence access_request_number start with 1001;

create table access_request (
    id              uuid primary key,
    number          bigint not null unique,
    product         uuid not null references data_product (id),
    requester       varchar(255) not null,
    principal       varchar(255) not null,
    purpose         varchar(1000) not null,
    ends_on         date not null,
    terms_version   varchar(40) not null,
    terms_hash      varchar(64) not null,
    state           varchar(20) not null,
    sent_at         timestamp(6) with time zone not null,
    closed_at       timestamp(6) with time zone,
    form_key        varchar(64) not null,
    version         bigint not null,
    unique (requester, form_key)
);

create index access_request_by_requester on access_request (requester, state);
create index access_request_by_product on access_request (product, state);

create table access_request_port (
    request uuid not null references access_request (id) on delete cascade,
    port    uuid not null references output_port (id),
    primary key (request, port)
);

create table decision (
    id         uuid primary key,
    request    uuid not null references access_request (id) on delete cascade,
    approver   varchar(255) not null,
    outcome    varchar(20) not null,
    reason     varchar(500) not null,
    decided_at timestamp(6) with time zone not null
);

create index decision_by_request on decision (request);

create table agreement (
    id         uuid primary key,
    request    uuid references access_request (id),
    port       uuid not null references output_port (id),
    principal  varchar(255) not null,
    purpose    varchar(1000) not null,
    standing   boolean not null,
    starts_at  timestamp(6) with time zone not null,
    ends_at    timestamp(6) with time zone,
    given_by   varchar(255) not null,
    state      varchar(20) not null,
    end_reason varchar(20),
    end_note   varchar(500),
    ended_by   varchar(255),
    ended_at   timestamp(6) with time zone,
    version    bigint not null
);

create index agreement_by_principal on agreement (principal, state);
create index agreement_by_port on agreement (port, state);
create index agreement_by_end on agreement (state, ends_at);
create index agreement_by_request on agreement (request);

-- What the engine must hold, and was seen to hold, for one principal on one object.
create table engine_grant (
    id              uuid primary key,
    catalog_name    varchar(255) not null,
    schema_name     varchar(255) not null,
    object_name     varchar(255) not null,
    principal       varchar(255) not null,
    wanted          varchar(200) not null,
    observed        varchar(200) not null,
    state           varchar(20) not null,
    observed_at     timestamp(6) with time zone,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    leased_until    timestamp(6) with time zone,
    generation      bigint not null,
    last_error      varchar(500),
    verified_at     timestamp(6) with time zone,
    unique (catalog_name, schema_name, object_name, principal)
);

create index engine_grant_due on engine_grant (next_attempt_at);
