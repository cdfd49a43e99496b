-- The kinds of key that were ever installed here. Each kind's own migration adds its row; the bit, its place in the
-- masks of a person, is given out in order and never again, so rows stay when a kind is taken out.
create function next_key_bit() returns smallint
    language plpgsql -- its body may name a table that does not exist yet
    as 'begin return (select coalesce(max(bit), -1) + 1 from key_type); end';

create table key_type (
    key_type text primary key check (key_type ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(key_type) <= 32),
    bit smallint not null unique default next_key_bit() check (bit between 0 and 30)
);

-- Ended keys stay: they say what a person once logged on with, and where later keys come from.
create table digital_key (
    key_id uuid primary key,
    person_id uuid not null references person,
    key_type text not null references key_type,
    state text not null check (state in ('active', 'suspended', 'ended')),
    activated_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    replaced_by uuid references digital_key,
    last_used_on date,
    label text not null default '' check (length(label) <= 60),
    parent_key uuid references digital_key,
    proven_level smallint not null,
    check ((state = 'ended') = (ended_at is not null and ended_by is not null))
);

create index digital_key_person on digital_key (person_id);
create unique index digital_key_active on digital_key (key_type, person_id) where state = 'active';

-- What waits to be proven by a code before it becomes a key. The secret is sealed; the row is the only place of it.
create table activation (
    activation_id uuid primary key,
    person_id uuid not null references person,
    key_type text not null references key_type,
    flow_id uuid not null,
    secret bytea not null,
    expires_at timestamptz not null,
    proven_at timestamptz,
    bound_at timestamptz,
    check (bound_at is null or proven_at is not null)
);

create unique index activation_pending on activation (flow_id, person_id, key_type) where bound_at is null;
create index activation_expiry on activation (expires_at);
