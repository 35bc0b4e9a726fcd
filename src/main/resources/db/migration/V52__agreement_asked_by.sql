-- An agreement keeps who asked for it, so that it needs nothing of its request.
alter table agreement add column asked_by varchar(255);
update agreement set asked_by = (select r.requester from access_request r where r.id = agreement.request) where request is not null;
