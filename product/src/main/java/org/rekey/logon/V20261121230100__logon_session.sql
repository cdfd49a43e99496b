-- People who have logged on: a row a session. The cookie is a random id of which only the hash lies here.
create table logon_session (
    session_hash bytea primary key check (octet_length(session_hash) = 32),
    -- a logon opens one session, also when its last answer arrives twice
    flow_id uuid not null unique,
    -- keyed hash of the answer that opened it: the same answer within seconds is a double click
    answer_hash bytea not null,
    person_id uuid not null references person,
    key_id uuid not null references digital_key,
    key_type text not null,
    level smallint not null,
    amr text[] not null,
    authenticated_at timestamptz not null,
    -- written at most once a minute
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    -- the person's; the session is void as soon as the person's is another
    security_epoch integer not null
) with (fillfactor = 90);

create index logon_session_person on logon_session (person_id);
create index logon_session_ends on logon_session (ends_at);

-- Which person uses which service with which kind of key, by day: what a phase-out would cut off. Sensitive: days
-- only, no times, and gone after 13 months.
create table service_usage (
    person_id uuid not null references person,
    service_id smallint not null references service,
    key_type text not null references key_type,
    last_on date not null,
    primary key (person_id, service_id, key_type)
) with (fillfactor = 90);
