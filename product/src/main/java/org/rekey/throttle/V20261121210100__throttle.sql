-- Failures in a row, of names, keys and addresses. A row exists only after a failure; its subject is a keyed hash.
create table throttle (
    scope text not null,
    subject bytea not null check (octet_length(subject) = 32),
    failures integer not null check (failures > 0),
    waiting_until timestamptz,
    updated_at timestamptz not null,
    primary key (scope, subject)
) with (fillfactor = 80);

create index throttle_updated on throttle (updated_at);
