-- What the portal is about to run in a person's name, by the client tag that the statement will carry.
create table noted_statement (
    tag      varchar(60) primary key,
    noted_at timestamp(6) with time zone not null
);
create index noted_statement_old on noted_statement (noted_at);
