-- What people typed who have forgotten something. The page writes it down and looks nobody up; who it is, if anybody,
-- is found out after the answer. A row lives for moments.
create table recovery_wish (
    wish_id uuid primary key,
    wanted text not null check (wanted in ('username', 'password')),
    typed bytea not null,
    -- the logon that is to go on afterwards, in the browser in which it began
    flow_id uuid,
    asked_at timestamptz not null
);

-- What `rekey keys renew` seals anew.
comment on column recovery_wish.typed is 'sealed at-rest: recovery_wish.typed:{wish_id}';

-- Who may choose another password, once a key is proven beside the link.
create table password_recovery (
    recovery_id uuid primary key,
    person_id uuid not null references person,
    -- under a key outside the database; null where a key was shown that says itself whose it is
    link_hash bytea unique check (octet_length(link_hash) = 32),
    -- of the person when it began: any change of password, key or contact makes it void
    security_epoch integer not null,
    flow_id uuid,
    begun_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > begun_at),
    key_type text,
    proven_at timestamptz,
    -- by which a double click is known
    answer text,
    ended_at timestamptz,
    ending text check (ending in ('used', 'replaced', 'overtaken')),
    check ((key_type is null) = (proven_at is null)),
    check ((ended_at is null) = (ending is null)),
    check (ending <> 'used' or proven_at is not null)
);

-- A later link makes the former one void.
create unique index password_recovery_open on password_recovery (person_id) where ended_at is null;
create index password_recovery_person on password_recovery (person_id);
create index password_recovery_expiry on password_recovery (expires_at);
