-- Rules that are checked after each load of their dataset, and the last load that was seen.
alter table quality_rule add column after_load boolean default false not null;
alter table quality_port add column loaded_at timestamp(6) with time zone;
alter table quality_port add column load_seen_at timestamp(6) with time zone;
