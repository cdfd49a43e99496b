-- The audit trail: append-only for the program, by month. The transaction's id and the epoch are the database's to
-- say; body and salt lie sealed in one value.
create table audit_event (
    at         timestamptz not null,
    event_id   uuid not null,
    xid        xid8 not null default pg_current_xact_id(),
    epoch      integer not null default 1,
    kind       text not null,
    detail     text,
    person_id  uuid,
    service_id integer,
    key_type   text,
    language   text,
    leaf       bytea not null check (length(leaf) = 32),
    sealed     bytea not null,
    primary key (at, event_id)
) partition by range (at);

create index audit_event_xid on audit_event (xid);
create index audit_event_person on audit_event (person_id, at);

-- Nothing is ever refused for want of a month.
create table audit_event_default partition of audit_event default;

-- One row for each second in which something happened; number 0 of a later epoch opens it.
create table audit_batch (
    epoch     integer not null,
    batch     integer not null,
    xid_from  xid8 not null,
    xid_to    xid8 not null,
    events    integer not null check (events >= 0),
    root      bytea not null check (length(root) = 32),
    previous  bytea not null check (length(previous) = 32),
    hash      bytea not null check (length(hash) = 32),
    signature bytea not null,
    sealed_at timestamptz not null,
    primary key (epoch, batch),
    check (xid_to >= xid_from)
);

-- What the sealer counts, in the transaction that seals.
create table daily_counter (
    day        date not null,
    metric     text not null,
    key_type   text not null default '',
    service_id integer not null default 0,
    language   text not null default '',
    n          bigint not null,
    primary key (day, metric, key_type, service_id, language)
);

-- Makes the partitions of this month and the following ones, with the rights of the owner: the program may call
-- it and nothing else. Rows that came before their month lie in the default partition and move along.
create function audit_prepare_months(today date, ahead integer) returns integer
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    first   date;
    name    text;
    made    integer := 0;
    -- where migrations run as the program's role, it has given up its own rights
    forgone boolean := not has_table_privilege('public.audit_event_default', 'delete');
begin
    if ahead not between 0 and 24 or today not between date '2000-01-01' and date '2999-01-01' then
        raise exception 'months out of reach';
    end if;
    perform pg_advisory_xact_lock(7274);
    if forgone then
        execute format('grant select, delete on public.audit_event_default to %I', current_user);
    end if;
    for i in 0..ahead loop
        first := (date_trunc('month', today) + make_interval(months => i))::date;
        name := 'audit_event_' || to_char(first, 'YYYYMM');
        continue when to_regclass('public.' || name) is not null;
        execute format('create table public.%I (like public.audit_event including all)', name);
        execute format(
            'with moved as (delete from public.audit_event_default
                            where at >= %L and at < %L returning *)
             insert into public.%I select * from moved',
            first::timestamp at time zone 'UTC', (first + interval '1 month')::timestamp at time zone 'UTC', name);
        execute format(
            'alter table public.audit_event attach partition public.%I for values from (%L) to (%L)',
            name, first::timestamp at time zone 'UTC', (first + interval '1 month')::timestamp at time zone 'UTC');
        execute format('revoke all on public.%I from ${program}', name);
        made := made + 1;
    end loop;
    if forgone then
        execute format('revoke all on public.audit_event_default from %I', current_user);
    end if;
    return made;
end
$$;

revoke all on function audit_prepare_months(date, integer) from public;
grant execute on function audit_prepare_months(date, integer) to ${program};

revoke all on audit_event, audit_event_default, audit_batch from ${program};
grant select on audit_event, audit_batch to ${program};
grant insert (at, event_id, kind, detail, person_id, service_id, key_type, language, leaf, sealed)
    on audit_event to ${program};
grant insert on audit_batch to ${program};
revoke delete, truncate on daily_counter from ${program};

select audit_prepare_months(current_date, 3);
