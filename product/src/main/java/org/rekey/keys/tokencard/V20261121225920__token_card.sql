insert into key_type (key_type) values ('token-card');

-- One row a card. The 24 codes are tags of 16 bytes each, one after the other.
create table token_card (
    key_id uuid primary key references digital_key,
    person_id uuid not null references person,
    serial text not null unique check (length(serial) between 1 and 32),
    reuse text not null check (reuse in ('single-use', 'reusable')),
    scheme text not null,
    salt bytea not null check (length(salt) = 16),
    codes bytea not null check (length(codes) = 24 * 16),
    -- numbers whose tags were made anew since, under another scheme
    renewed_scheme text,
    renewed integer not null default 0,
    used integer not null default 0 check (used between 0 and 16777215),
    -- null: every code is used
    asked smallint check (asked between 1 and 24),
    -- the last numbers asked, latest first, a byte each
    recent bytea not null check (length(recent) <= 5),
    answers integer not null default 0,
    -- logons from unknown browsers that have looked at the number since the last right answer
    shown integer not null default 0,
    shown_flow uuid,
    check (reuse = 'reusable' or answers = bit_count(used::bit(24))),
    check (asked is null or reuse = 'reusable' or get_bit(used::bit(24), 24 - asked) = 0)
) with (fillfactor = 80);

create index token_card_person on token_card (person_id);
