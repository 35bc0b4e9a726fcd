-- The note of a version also says why a breaking change came with a number too low for it.
alter table product_version alter column note set data type varchar(3000);
