-- Finished queries of which it is not known yet where what they wrote, or read through views, came from.
create table query_untraced (
    query_id varchar(255) primary key references query_record (query_id) on delete cascade
);

insert into query_untraced
select query_id from query_record where state = 'FINISHED' and output_table is not null and kind in ('USE', 'DEFINITION');
