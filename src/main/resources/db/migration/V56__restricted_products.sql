-- Products shown to some only are few, and looked for on the first page.
create index data_product_by_restricted on data_product (restricted);
