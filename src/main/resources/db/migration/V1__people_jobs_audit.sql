-- People as the identity provider last described them; the key is the principal's name in Trino, in lower case.
create table person (
    name           varchar(255) primary key,
    subject        varchar(255) not null unique,
    display_name   varchar(255) not null,
    email          varchar(320) not null,
    platform_admin boolean not null,
    first_seen_at  timestamp(6) with time zone not null,
    last_seen_at   timestamp(6) with time zone not null
);

create table person_team (
    person varchar(255) not null references person (name) on delete cascade,
    team   varchar(255) not null,
    primary key (person, team)
);

create index person_team_by_team on person_team (team);

-- What every scheduled job records of itself.
create table job_run (
    id         uuid primary key,
    job        varchar(80) not null,
    started_at timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    outcome    varchar(20) not null,
    done       bigint not null,
    summary    varchar(1000) not null
);

create index job_run_by_job on job_run (job, started_at);

-- Append-only: nothing in the portal updates or deletes these rows.
create table audit_event (
    id           uuid primary key,
    at           timestamp(6) with time zone not null,
    actor        varchar(255) not null,
    on_behalf_of varchar(255),
    action       varchar(80) not null,
    subject      varchar(500) not null,
    detail       varchar(2000) not null,
    request_id   uuid,
    agreement_id uuid
);

create index audit_event_by_time on audit_event (at);
create index audit_event_by_request on audit_event (request_id);
