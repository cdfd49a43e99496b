-- The outbox. A row is written in the transaction that caused it and delivered afterwards by the workers of its
-- lane: 0 codes, 1 security notices, 2 announcements in waves (the only ones that are held or left in doubt).
create table notice (
    notice_id     uuid primary key,
    lane          smallint not null check (lane between 0 and 2),
    cause         uuid not null,
    person_id     uuid not null,
    kind          text not null,
    channel       text not null,
    language      text not null,
    state         text not null
        check (state in ('held', 'pending', 'sending', 'sent', 'skipped', 'dead', 'in doubt')),
    due_at        timestamptz not null,
    useless_after timestamptz,
    attempts      integer not null default 0,
    claimed_until timestamptz,
    reason        text,
    sealed        bytea,
    created_at    timestamptz not null,
    ended_at      timestamptz,
    unique (cause, person_id, kind, channel),
    check ((state = 'sending') = (claimed_until is not null)),
    check (state not in ('sent', 'skipped') or sealed is null)
) with (fillfactor = 80,
        autovacuum_vacuum_scale_factor = 0,
        autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);

-- One small index for each question of a worker: a common one is several times slower once rows come and go.
create index notice_pending on notice (lane, due_at, notice_id) where state = 'pending';
create index notice_sending on notice (claimed_until) where state = 'sending';
create index notice_dead on notice (created_at) where state = 'dead';
create index notice_person on notice (person_id);

-- How much may leave, for all nodes together: a bucket of tokens, and a switch that stops everything.
create table send_budget (
    channel text primary key,
    tokens  double precision not null check (tokens >= 0),
    at      timestamptz not null,
    rate    double precision not null check (rate > 0),
    burst   double precision not null check (burst >= 1),
    paused  boolean not null default false
);

insert into send_budget (channel, tokens, at, rate, burst)
values ('email', 1000, now(), 500, 1000);
