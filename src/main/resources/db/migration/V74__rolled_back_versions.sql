-- A version that was taken back, and the number above which files are read again.
alter table product_version add column rolled_back_at timestamp(6) with time zone;
alter table product_version add column rolled_back_by varchar(255);
alter table product_version add column rolled_back_why varchar(500);
alter table data_product add column held_above varchar(40);
