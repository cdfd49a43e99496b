insert into key_type (key_type) values ('eid');

-- What was learnt from a card that was shown, on its way back to the page that asked for it.
create table eid_proof (
    -- the errand with which the browser was sent: each is good for one proof
    hand_over uuid primary key,
    flow_id uuid not null,
    -- who is activating; null at a logon, where nobody is known yet
    person_id uuid references person on delete cascade,
    proof_hash bytea not null unique,
    -- number and names, sealed under a key outside the database; gone once they were used
    holder bytea,
    expires_at timestamptz not null,
    proven_at timestamptz,
    used_at timestamptz,
    -- until then the row stays, so that the errand cannot be gone again
    forgotten_at timestamptz not null,
    check (used_at is null or holder is null)
);

create index eid_proof_forgotten on eid_proof (forgotten_at);
create index eid_proof_person on eid_proof (person_id);
