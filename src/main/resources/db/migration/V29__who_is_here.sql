-- As of when the provider's word about somebody's teams is known: what was issued before changes nothing any more.
alter table person add column teams_as_of timestamp(6) with time zone;
-- Since when sign-ins say nothing of the teams; null while they do.
alter table person add column teams_unknown_since timestamp(6) with time zone;
-- The name that the same account has now, where the provider gave it another one.
alter table person add column renamed_to varchar(255);

create index approval_delegation_by_person on approval_delegation (person, last_day);
