-- Whose decision it was that an access was given, where the approver stood in for somebody: it is theirs to look after.
alter table agreement add column given_in_place_of varchar(255);

update agreement set given_in_place_of = (
    select max(decision.on_behalf_of) from decision
    where decision.request = agreement.request and decision.approver = agreement.given_by and decision.undone = false)
where request is not null;
