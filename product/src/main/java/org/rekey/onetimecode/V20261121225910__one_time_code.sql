create table one_time_code (
    code_id uuid primary key,
    person_id uuid not null references person,
    number integer not null,
    purpose text not null,
    flow_id uuid not null,
    target_hash bytea not null,
    code_hash bytea not null,
    tries_left smallint not null check (tries_left >= 0),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    superseded_at timestamptz,
    consumed_at timestamptz,
    -- two requests at one moment both want the next number: one of them gets it
    unique (person_id, number)
);

-- a flow has one code at a time
create unique index one_time_code_flow on one_time_code (flow_id, purpose, person_id) where superseded_at is null;
create index one_time_code_target on one_time_code (target_hash, created_at);
create index one_time_code_expiry on one_time_code (expires_at);
