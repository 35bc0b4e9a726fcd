-- Raised when somebody else answers for the account or is asked to: an answer to an older version is refused.
alter table service_account add column version bigint default 0 not null;
