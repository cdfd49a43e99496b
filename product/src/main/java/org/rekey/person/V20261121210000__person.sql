-- Persons known to the logon service. What identifies or reaches somebody is sealed under a key outside the database
-- and found by a keyed hash; in plain lies only what a forecast counts by.
create table person (
    person_id uuid primary key,
    language text not null check (language in ('nl', 'fr', 'de', 'en')),
    birth_year smallint check (birth_year between 1850 and 2200),
    -- the registration office that looks after the person
    office_id integer,
    -- the contact rows say it again, with the moment
    email_verified boolean not null default false,
    -- there is an address to which a letter can go
    postal boolean not null default false,
    -- one bit for each kind of key: active ones, and those used in the last months
    keys_active integer not null default 0 check (keys_active >= 0),
    keys_used integer not null default 0 check (keys_used >= 0),
    -- raised when password, keys or contacts change: cookies and sessions under a lower one are void
    security_epoch integer not null default 1,
    names bytea not null,
    address bytea,
    enrolled_at timestamptz not null,
    check (postal = (address is not null))
) with (fillfactor = 90);

-- National and BIS numbers. They can change and never come back, so former ones stay.
create table identifier (
    identifier_id uuid primary key,
    person_id uuid not null references person,
    kind text not null check (kind in ('national', 'bis')),
    hash bytea not null check (octet_length(hash) = 32),
    hash_key integer not null,
    sealed bytea not null,
    valid_from timestamptz not null,
    valid_to timestamptz,
    check (valid_to >= valid_from)
);

create unique index identifier_current on identifier (hash) where valid_to is null;
create unique index identifier_person on identifier (person_id) where valid_to is null;

-- E-mail addresses and mobile numbers.
create table contact (
    person_id uuid not null references person,
    kind text not null check (kind in ('email', 'mobile')),
    hash bytea not null check (octet_length(hash) = 32),
    hash_key integer not null,
    sealed bytea not null,
    verified_at timestamptz,
    primary key (person_id, kind)
);

create index contact_hash on contact (kind, hash);

-- E-mail addresses that were replaced, for a while: they are told of the change, and can take it back.
create table former_email (
    former_id uuid primary key,
    person_id uuid not null references person,
    sealed bytea not null,
    kept_until timestamptz not null
);

create index former_email_person on former_email (person_id);
create index former_email_kept on former_email (kept_until);

-- Who logs on by which name; apart from the person, which is rarely written.
create table username (
    hash bytea primary key check (octet_length(hash) = 32),
    hash_key integer not null,
    sealed bytea not null,
    person_id uuid not null unique references person
);
