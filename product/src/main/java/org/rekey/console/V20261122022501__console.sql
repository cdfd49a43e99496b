-- Who may open the operators' console.
create table operator (
    person_id uuid primary key references person,
    since timestamptz not null
);

-- What one operator wants to change and another has to approve. Nobody approves what they have proposed, and nobody
-- gives himself anything.
create table proposal (
    proposal_id uuid primary key,
    kind text not null check (kind in ('open-office', 'change-office', 'close-office', 'give-role', 'take-role',
                                       'add-operator', 'remove-operator')),
    office_id integer references office,
    person_id uuid references person,
    role text check (role in ('register', 'support', 'auditor')),
    office_name text,
    office_address text,
    office_phone text,
    proposed_by uuid not null references person,
    proposed_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'approved', 'declined', 'withdrawn')),
    decided_by uuid references person,
    decided_at timestamptz,
    check ((state = 'open') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'approved' or decided_by <> proposed_by),
    check (kind not in ('give-role', 'add-operator')
           or person_id <> proposed_by and (decided_by is null or state <> 'approved' or decided_by <> person_id))
);

create index proposal_open on proposal (proposed_at) where state = 'open';
create index proposal_latest on proposal (proposed_at desc);
