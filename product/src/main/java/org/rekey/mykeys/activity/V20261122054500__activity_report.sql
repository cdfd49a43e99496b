-- What people said was not them, by the event of the audit trail that it is about: reported once.
create table activity_report (
    event_id    uuid primary key,
    person_id   uuid not null references person,
    reference   text not null,
    reported_at timestamptz not null,
    -- how many keys were
    suspended   smallint not null,
    -- a key was left with which the person could log on to My digital keys
    keys_left   boolean not null
);

create index activity_report_person on activity_report (person_id);
