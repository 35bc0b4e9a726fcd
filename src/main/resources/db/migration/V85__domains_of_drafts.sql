-- The domain of the product that a draft becomes, so that those who publish there find what was proposed to them.
alter table product_draft add column domain varchar(255);
create index product_draft_by_domain on product_draft (domain, proposed_at);
