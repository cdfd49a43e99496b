-- What stays of an erased person is the id, to which the audit trail refers, and this. Every value is gone.
alter table person
    add column erased_at timestamptz,
    add column erased_why text,
    add check ((erased_at is null) = (erased_why is null));
