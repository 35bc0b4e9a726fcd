-- A query that could not be rolled up is tried again later, and does not hold up the others.
alter table query_unfolded add column attempts integer default 0 not null;
alter table query_unfolded add column due_at timestamp(6) with time zone;
alter table query_unfolded add column failure varchar(200);

create index query_unfolded_by_attempts on query_unfolded (attempts);
