-- When what is told of the object last became something else: whoever keeps it elsewhere need not read it to know.
alter table seen_object add column changed_at timestamp(6) with time zone;
