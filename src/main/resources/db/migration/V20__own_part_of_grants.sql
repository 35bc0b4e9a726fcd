-- What of a grant the portal gave, what an owner wants gone, and until when a statement without an answer may still
-- arrive. So far the portal set every grant to exactly what it wanted, which was never more than SELECT.
alter table engine_grant add column given varchar(200) not null default '';
alter table engine_grant add column unwelcome varchar(200) not null default '';
alter table engine_grant add column statement_until timestamp(6) with time zone;
update engine_grant set given = 'SELECT' where state <> 'GONE' and observed like '%SELECT%';
