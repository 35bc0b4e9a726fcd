-- Who wants to be told once when a rule that fails passes again.
create table quality_waiter (
    rule    uuid not null references quality_rule (id) on delete cascade,
    person  varchar(255) not null,
    since   timestamp(6) with time zone not null,
    primary key (rule, person)
);
