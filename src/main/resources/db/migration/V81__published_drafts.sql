-- A draft that was published is kept for a while, so that a second press finds what the first one did.
alter table product_draft add column published_at timestamp(6) with time zone;
alter table product_draft add column published_by varchar(255);
create index product_draft_published on product_draft (published_at);
