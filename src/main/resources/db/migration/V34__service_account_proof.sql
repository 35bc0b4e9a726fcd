-- Who registered a service account; its owner may be another one by now.
alter table service_account add column registrant varchar(255);
update service_account set registrant = owner;
alter table service_account alter column registrant set not null;

-- Nothing is granted to an account until it is confirmed that its registrant controls it.
alter table service_account add column confirmed_at timestamp(6) with time zone;
alter table service_account add column confirmed_by varchar(255);
alter table service_account add column confirmed_how varchar(500);

-- Those that are here keep what they may read; the page of the platform team lists them, to be looked at.
update service_account
set confirmed_at = registered_at, confirmed_by = 'system:migration', confirmed_how = 'Registered before a proof was asked for'
where removed_at is null;

-- The hash of the single-use token with which the owner proves that they control the account, and until when it holds.
alter table service_account add column proof_hash varchar(64);
alter table service_account add column proof_until timestamp(6) with time zone;

create unique index service_account_by_proof on service_account (proof_hash);

-- To whom the account is offered, by whom and when; the owner answers for it until the other accepts.
alter table service_account add column offered_to varchar(255);
alter table service_account add column offered_by varchar(255);
alter table service_account add column offered_at timestamp(6) with time zone;

create index service_account_by_offer on service_account (offered_to);
