-- How many batches were rolled up, so that whoever keeps what follows from them notices that it is old.
alter table usage_fold add column batches bigint default 0 not null;
