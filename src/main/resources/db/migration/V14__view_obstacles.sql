-- Why nobody but its owner can read a view, as Trino said when it was last asked.
alter table seen_object add column obstacle varchar(500);
alter table seen_object add column obstacle_asked_at timestamp(6) with time zone;
