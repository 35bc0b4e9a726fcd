-- The time zone that somebody chose for the times they read; null where the portal's holds.
alter table person add time_zone varchar(64);

-- What the portal heard of each day (UTC), of all of Trino's queries together: only on days that were seen whole can
-- anybody say that a product was used less. late_at: when a query of the day was last counted long after its end.
create table seen_day (
    seen_on date primary key,
    queries bigint not null,
    late_at timestamp(6) with time zone
);
insert into seen_day (seen_on, queries) select used_on, sum(finished + failed) from usage_day group by used_on;
