-- Queries are counted by the set of objects that they used together, so that one over two tables of a product is one
-- query of that product. A set of one object has the object's own key, so what was counted by object is kept as it is.
create table used_set (
    set_id    uuid not null,
    object_id uuid not null references used_object (id),
    primary key (set_id, object_id)
);
create index used_set_by_object on used_set (object_id);
insert into used_set select id, id from used_object;

-- Days of which every counted query still has its record are counted anew from the records. Days are numbered from
-- 1970 on, which both databases compute alike.
create table usage_recount (
    day_number bigint primary key
);
create table usage_counted (
    object_id  uuid not null,
    day_number bigint not null,
    queries    bigint not null,
    primary key (object_id, day_number)
);
insert into usage_counted
select o.id, floor(extract(epoch from r.ended_at) / 86400), count(*)
from query_record r
join query_table t on t.query_id = r.query_id
join used_object o on o.cluster = t.cluster and o.catalog_name = t.catalog_name
    and o.schema_name = t.schema_name and o.object_name = t.object_name
where r.kind = 'USE' and (t.use_role = 'DIRECT' or (t.use_role = 'WRITTEN' and r.state = 'FAILED'))
    and not exists (select 1 from query_unfolded u where u.query_id = r.query_id)
group by o.id, floor(extract(epoch from r.ended_at) / 86400);

insert into usage_recount
select day_number from (
    select floor(extract(epoch from d.used_on) / 86400) as day_number,
           case when d.finished + d.failed = coalesce(c.queries, 0) then 0 else 1 end as differs
    from usage_day d
    left join usage_counted c on c.object_id = d.object_id
        and c.day_number = floor(extract(epoch from d.used_on) / 86400)
) compared
group by day_number having sum(differs) = 0;
drop table usage_counted;

alter table usage_day rename to usage_day_before;
create table usage_day (
    set_id               uuid not null,
    used_on              date not null,
    finished             bigint not null,
    failed               bigint not null,
    wall_millis          bigint not null,
    cpu_millis           bigint not null,
    physical_input_bytes bigint not null,
    output_rows          bigint not null,
    wall_sketch          bytea not null,
    primary key (set_id, used_on)
);
insert into usage_day
select object_id, used_on, finished, failed, wall_millis, cpu_millis, physical_input_bytes, output_rows, wall_sketch
from usage_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);

-- How many queries read each column of an object themselves, and how many used a view that reads it.
create table column_day (
    object_id   uuid not null references used_object (id),
    used_on     date not null,
    column_uses varchar not null,
    view_uses   varchar not null,
    primary key (object_id, used_on)
);
insert into column_day
select object_id, used_on, column_uses, '{}' from usage_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);
drop table usage_day_before;

alter table consumer_day rename to consumer_day_before;
create table consumer_day (
    set_id      uuid not null,
    used_on     date not null,
    person      varchar(255) not null,
    service     boolean not null,
    finished    bigint not null,
    failed      bigint not null,
    wall_millis bigint not null,
    primary key (set_id, used_on, person)
);
insert into consumer_day
select object_id, used_on, person, service, finished, failed, wall_millis from consumer_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);

create table consumer_columns (
    object_id   uuid not null references used_object (id),
    used_on     date not null,
    person      varchar(255) not null,
    column_uses varchar not null,
    primary key (object_id, used_on, person)
);
insert into consumer_columns
select object_id, used_on, person, column_uses from consumer_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);
drop table consumer_day_before;

alter table failure_day rename to failure_day_before;
create table failure_day (
    set_id     uuid not null,
    used_on    date not null,
    error_name varchar(255) not null,
    person     varchar(255) not null,
    failed     bigint not null,
    last_at    timestamp(6) with time zone not null,
    primary key (set_id, used_on, error_name, person)
);
insert into failure_day
select object_id, used_on, error_name, person, failed, last_at from failure_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);
drop table failure_day_before;

-- The objects of one set, read through a view that was named or stood in between.
alter table through_day rename to through_day_before;
create table through_day (
    set_id   uuid not null,
    view_id  uuid not null references used_object (id),
    used_on  date not null,
    finished bigint not null,
    failed   bigint not null,
    primary key (set_id, view_id, used_on)
);
insert into through_day
select object_id, view_id, used_on, finished, failed from through_day_before
where floor(extract(epoch from used_on) / 86400) not in (select day_number from usage_recount);
drop table through_day_before;

-- Queries that took rows from a connector's function, of which nobody says what tables it read.
create table function_day (
    object_id uuid not null references used_object (id),
    used_on   date not null,
    finished  bigint not null,
    failed    bigint not null,
    last_at   timestamp(6) with time zone not null,
    primary key (object_id, used_on)
);

-- Definitions and refreshes are nobody's use, and what a query writes it does not use.
update query_record set kind = 'DEFINITION'
where kind = 'USE' and (query_type in ('DATA_DEFINITION', 'ANALYZE', 'ALTER_TABLE_EXECUTE')
    or update_type = 'REFRESH MATERIALIZED VIEW');
delete from query_unfolded
where query_id in (select query_id from query_record where kind = 'DEFINITION');
update query_table set use_role = 'WRITTEN', column_names = '[]'
where use_role = 'DIRECT' and exists (
    select 1 from query_record r
    where r.query_id = query_table.query_id and r.output_table is not null
        and position('"catalog":"' || query_table.catalog_name || '","schema":"' || query_table.schema_name
            || '","object":"' || query_table.object_name || '"},"columns":' in r.output_table) > 0);

insert into query_unfolded
select r.query_id from query_record r
where r.kind = 'USE' and floor(extract(epoch from r.ended_at) / 86400) in (select day_number from usage_recount)
    and exists (select 1 from query_table t where t.query_id = r.query_id)
    and not exists (select 1 from query_unfolded u where u.query_id = r.query_id);
drop table usage_recount;
