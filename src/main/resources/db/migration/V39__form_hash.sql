-- What was sent with a form's key, so that the same key with another content is refused.
alter table access_request add column form_hash varchar(64);
