-- Keys can be on their way to their holders.
alter table digital_key drop constraint digital_key_state_check;
alter table digital_key
    add constraint digital_key_state_check check (state in ('coming', 'active', 'suspended', 'ended'));

-- What goes to the mail house in one file.
create table print_batch (
    batch_id uuid primary key,
    made_at timestamptz not null,
    made_by uuid not null references person,
    orders integer not null check (orders > 0),
    checksum bytea not null check (octet_length(checksum) = 32),
    -- sealed for the mail house, which alone can open it; gone with the hand-over
    file bytea,
    handed_at timestamptz,
    handed_by uuid references person,
    voided_at timestamptz,
    voided_by uuid references person,
    check ((handed_at is null) = (handed_by is null)),
    check ((voided_at is null) = (voided_by is null)),
    check (handed_at is null or voided_at is null),
    check ((file is not null) = (handed_at is null and voided_at is null))
);

-- A key that an office has asked for, to go by post.
create table key_order (
    order_id integer primary key generated always as identity (start with 100001),
    person_id uuid not null references person,
    key_type text not null references key_type,
    office_id integer not null references office,
    officer uuid not null references person,
    large boolean not null,
    requested date not null,
    state text not null check (state in ('open', 'printed', 'posted', 'received', 'lost', 'returned', 'withdrawn',
                                         'closed')),
    changed_at timestamptz not null,
    batch_id uuid references print_batch,
    key_id uuid unique references digital_key,
    serial text,
    check (officer <> person_id),
    check ((batch_id is null) = (key_id is null)),
    check ((batch_id is null) = (serial is null)),
    check (state not in ('open', 'closed') or batch_id is null),
    check (state not in ('printed', 'posted', 'received', 'lost', 'returned') or batch_id is not null)
);

create unique index key_order_waiting on key_order (person_id, key_type) where state in ('open', 'printed', 'posted');
create index key_order_open on key_order (order_id) where state = 'open';
create index key_order_person on key_order (person_id);
create index key_order_batch on key_order (batch_id);
