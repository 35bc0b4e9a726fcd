-- When files were last sent or planned with a publishing token.
alter table publishing_token add column used_at timestamp(6) with time zone;

-- The later last day that an owner gave a port on its page, until its files say another.
alter table output_port add column last_day_moved_to date;
