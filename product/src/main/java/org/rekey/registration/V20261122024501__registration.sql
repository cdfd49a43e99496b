-- Each look of an officer at a person, or for one. What was typed is kept for a day, what was noted longer; both lie
-- sealed.
create table desk_look (
    look_id uuid primary key,
    office_id integer not null references office,
    officer uuid not null references person,
    at timestamptz not null,
    person_id uuid references person,
    outcome text not null check (outcome in ('found', 'none', 'several', 'oneself')),
    reason text not null check (reason in ('registration', 'new-letter', 'lost-key', 'contacts', 'question',
                                           'approval', 'other')),
    subject bytea,
    note bytea,
    check (person_id is null or person_id <> officer or outcome = 'oneself'),
    check (outcome <> 'found' or person_id is not null)
);

create index desk_look_office on desk_look (office_id, at);
create index desk_look_officer on desk_look (officer, at);
create index desk_look_person on desk_look (person_id);
create index desk_look_subject on desk_look (at) where subject is not null;

-- People whose identity was checked at a counter. One look makes one registration.
create table registration (
    registration_id uuid primary key,
    look_id uuid not null unique references desk_look,
    office_id integer not null references office,
    officer uuid not null references person,
    person_id uuid not null references person,
    at timestamptz not null,
    kind text not null check (kind in ('first', 'again', 'take-over')),
    state text not null check (state in ('waiting', 'ready', 'declined')),
    document_type text not null check (document_type in ('identity-card', 'passport', 'residence-permit', 'other')),
    document_country text not null check (document_country ~ '^[A-Z]{2}$'),
    document bytea not null,
    -- contacts that count only once a second officer has approved them
    contacts bytea,
    sampled boolean not null,
    letters integer not null default 0,
    letter_at timestamptz,
    decided_by uuid references person,
    decided_at timestamptz,
    check (person_id <> officer),
    check ((decided_by is null) = (decided_at is null)),
    check (decided_by is null or decided_by not in (officer, person_id)),
    check (kind = 'take-over' or state = 'ready'),
    check (kind <> 'take-over' or (state = 'waiting') = (decided_by is null))
);

create index registration_office on registration (office_id, at);
create index registration_officer on registration (officer, at);
create index registration_person on registration (person_id);
create unique index registration_waiting on registration (person_id) where state = 'waiting';

-- Other e-mail addresses for people who have something to lose, until a second officer has approved them.
create table email_request (
    request_id uuid primary key,
    look_id uuid not null references desk_look,
    office_id integer not null references office,
    officer uuid not null references person,
    person_id uuid not null references person,
    at timestamptz not null,
    state text not null check (state in ('waiting', 'approved', 'declined')),
    email bytea not null,
    decided_by uuid references person,
    decided_at timestamptz,
    check (person_id <> officer),
    check ((state = 'waiting') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (decided_by is null or decided_by not in (officer, person_id))
);

create index email_request_office on email_request (office_id) where state = 'waiting';
create unique index email_request_waiting on email_request (person_id) where state = 'waiting';
