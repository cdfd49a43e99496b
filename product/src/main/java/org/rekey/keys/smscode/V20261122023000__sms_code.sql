insert into key_type (key_type) values ('sms-code');

-- The number that was proven when the key was activated. The key is bound to it and to no other.
create table sms_code_key (
    key_id    uuid primary key references digital_key,
    person_id uuid not null references person,
    sealed    bytea not null
);

create index sms_code_key_person on sms_code_key (person_id);
