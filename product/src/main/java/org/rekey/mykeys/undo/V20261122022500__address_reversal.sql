-- Which change of e-mail address can be undone by whom: the link went to the address that was replaced, only its hash
-- lies here. Used once; one that is undone takes those after it along.
create table address_reversal (
    reversal_id uuid primary key,
    person_id   uuid        not null references person,
    token_hash  bytea       not null unique check (octet_length(token_hash) = 32),
    changed_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create index address_reversal_person on address_reversal (person_id);
create index address_reversal_expiry on address_reversal (expires_at);
