-- The list of all requests, newest first, and those that nobody is left to decide, among a million others.
create index access_request_by_time on access_request (sent_at, number);
create index access_request_by_circle on access_request (circle, state, sent_at, number);
