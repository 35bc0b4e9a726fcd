-- Which ports are profiled, and when next.
alter table quality_port add column profiled boolean default false not null;
alter table quality_port add column profile_due_at timestamp(6) with time zone;

-- What the values of a column look like, where the owner wants that; of a column with personal data only how many there are.
create table column_profile (
    id             uuid primary key,
    port           uuid not null references output_port (id) on delete cascade,
    position       integer not null,
    column_name    varchar(255) not null,
    profiled_at    timestamp(6) with time zone not null,
    row_count      bigint not null,
    nulls          bigint not null,
    distinct_count bigint,
    lowest         varchar(100),
    highest        varchar(100),
    frequent       varchar(1000) not null
);

create index column_profile_by_port on column_profile (port, position);
