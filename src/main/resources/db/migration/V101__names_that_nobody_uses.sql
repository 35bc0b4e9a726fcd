-- When a query last named an object, so that of names that nobody published the oldest can go. Of those that are
-- known already nobody noted it, so they count as used now.
alter table used_object add column last_used date;
update used_object set last_used = current_date;
create index used_object_by_use on used_object (last_used);

-- Rows of what is forgotten are found by the object.
create index through_day_by_view on through_day (view_id);
