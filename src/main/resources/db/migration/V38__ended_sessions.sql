-- Sessions that were signed out of, until their tokens expire.
create table ended_session (
    token_hash varchar(64) primary key,
    kept_until timestamp(6) with time zone not null
);

create index ended_session_by_end on ended_session (kept_until);
