-- The last day of a port that gives way to its next major, and what became of it.
alter table output_port add column last_day date;
alter table output_port add column retired_on date;
alter table output_port add column object_dropped boolean;
