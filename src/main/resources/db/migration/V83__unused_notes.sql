-- That an access was carried over stands in the audit trail; nothing ever read this.
drop table carried_agreement;

-- Nor this: when an object was last seen as wanted is when it was last read, as long as it is.
alter table publication drop column live_at;
