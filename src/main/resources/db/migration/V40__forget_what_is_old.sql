-- What is old is found by its day.
create index query_record_by_end on query_record (ended_at);
create index notification_by_time on notification (created_at);
