-- Which ports have quality rules, and when the first of them is due.
create table quality_port (
    id              uuid primary key references output_port (id) on delete cascade,
    product         uuid not null references data_product (id) on delete cascade,
    cluster         varchar(63) not null,
    stale           boolean not null,
    running_rules   integer not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone,
    leased_until    timestamp(6) with time zone,
    statement_until timestamp(6) with time zone,
    generation      bigint not null,
    last_error      varchar(500)
);

create index quality_port_due on quality_port (next_attempt_at);
create index quality_port_by_product on quality_port (product);
create index quality_port_stale on quality_port (stale);

-- The last outcome of each rule of a port, as each source tells it.
create table quality_rule (
    id               uuid primary key,
    port             uuid not null references output_port (id) on delete cascade,
    product          uuid not null references data_product (id) on delete cascade,
    rule_key         varchar(210) not null,
    source           varchar(60) not null,
    name             varchar(200) not null,
    column_name      varchar(255) not null,
    declared         boolean not null,
    verdict          varchar(20) not null,
    reason           varchar(500) not null,
    measured         varchar(100) not null,
    failing          bigint,
    row_count        bigint,
    examples         varchar(1000) not null,
    contract_version varchar(40) not null,
    checked_at       timestamp(6) with time zone,
    since            timestamp(6) with time zone,
    took_millis      bigint not null,
    next_at          timestamp(6) with time zone,
    told_failing     boolean not null,
    unique (port, rule_key, source)
);

create index quality_rule_by_product on quality_rule (product);
create index quality_rule_by_time on quality_rule (checked_at);

-- Each outcome of the last 90 days, without values of rows.
create table quality_result (
    id               uuid primary key,
    rule             uuid not null references quality_rule (id) on delete cascade,
    verdict          varchar(20) not null,
    reason           varchar(500) not null,
    measured         varchar(100) not null,
    failing          bigint,
    row_count        bigint,
    contract_version varchar(40) not null,
    checked_at       timestamp(6) with time zone not null,
    checked_on       date not null,
    took_millis      bigint not null
);

create index quality_result_by_rule on quality_result (rule, checked_on);
create index quality_result_by_time on quality_result (checked_at);
