-- What a name did before it was registered as a service account.
create index query_record_by_person on query_record (person, ended_at);
