-- What changed in a request while it waited: an approver who looked at it before is told.
create table access_request_change (
    id           uuid primary key,
    request      uuid not null references access_request (id) on delete cascade,
    from_version bigint not null,
    changed_by   varchar(255) not null,
    what         varchar(4000) not null,
    changed_at   timestamp(6) with time zone not null
);

create index access_request_change_by_request on access_request_change (request, changed_at);
create index access_request_change_by_person on access_request_change (changed_by, changed_at);

-- Two owners who answer for the same access: the second is told what the first said.
alter table access_review_item add column version bigint default 0 not null;

-- How much somebody wrote today.
create index request_message_by_author on request_message (author, at);
