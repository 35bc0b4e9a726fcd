-- Whether somebody read the audit trail when last seen: known from the next sign-in on.
alter table person add column auditor boolean default false not null;
