-- A plan is told to who made it. Those from before have hashes that leave out too much: nobody may apply them now.
delete from kept_plan;
alter table kept_plan add column made_by varchar(255) not null;
