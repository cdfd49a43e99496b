-- When a person's e-mail address was last changed: for a while after that, a replaced key can be restored.
create table address_change (
    person_id  uuid        primary key references person,
    changed_at timestamptz not null
);
