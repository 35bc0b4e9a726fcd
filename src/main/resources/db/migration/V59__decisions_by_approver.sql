-- Whoever answered a step of a request finds it again among what they answered.
create index decision_by_approver on decision (approver, request);
