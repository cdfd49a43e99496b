-- Activation codes on paper and their activation links by e-mail, both as hashes: of the link a plain one, for it is
-- 128 random bits; of the code one under a key outside the database.
create table enrolment (
    enrolment_id uuid primary key,
    person_id uuid not null references person,
    office_id integer not null,
    officer_id uuid not null,
    link_hash bytea not null unique check (octet_length(link_hash) = 32),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    code_key integer not null,
    -- the address to which the link went, until it has ended
    email bytea,
    issued_at timestamptz not null,
    usable_from timestamptz not null,
    expires_at timestamptz not null check (expires_at > usable_from),
    -- wrong codes
    tries smallint not null default 0 check (tries between 0 and 5),
    opened_at timestamptz,
    credentials_at timestamptz,
    ended_at timestamptz,
    ending text check (ending in ('used', 'replaced', 'revoked', 'exhausted')),
    check ((ended_at is null) = (ending is null)),
    check (ended_at is null or email is null),
    check (person_id <> officer_id)
);

create unique index enrolment_open on enrolment (person_id) where ended_at is null;
create index enrolment_person on enrolment (person_id, issued_at desc);
create index enrolment_office on enrolment (office_id, issued_at);
