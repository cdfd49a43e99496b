-- Recurring work that one node does for all: a row a job, claimed by its lease.
create table job (
    name        text primary key,
    next_at     timestamptz not null,
    lease_until timestamptz not null,
    last_ok     timestamptz,
    last_error  text
);
