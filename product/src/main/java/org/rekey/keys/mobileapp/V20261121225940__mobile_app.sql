insert into key_type (key_type) values ('mobile-app');

create table mobile_app_key (
    key_id uuid primary key references digital_key,
    person_id uuid not null references person,
    -- sealed under a key outside the database
    secret bytea not null,
    last_step bigint not null,
    drift_seconds smallint not null check (drift_seconds between -30 and 30)
) with (fillfactor = 80);

create index mobile_app_key_person on mobile_app_key (person_id);
