-- Those of the possible deciders who stood behind a request when it was sent: leaving the team or handing the service
-- account over does not make them deciders.
create table access_request_behind (
    request uuid not null references access_request (id) on delete cascade,
    person  varchar(255) not null,
    primary key (request, person)
);

-- In which circle whose turn it is, where none of the step's own approvers can decide.
alter table access_request add column circle varchar(20) default 'STEP' not null;
