-- Each change of a person's e-mail address, not only the last one: undoing a change leaves those before it. Nodes of
-- the version before still write the table address_change.
create table email_change (
    person_id  uuid        not null references person,
    changed_at timestamptz not null,
    primary key (person_id, changed_at)
);

insert into email_change select person_id, changed_at from address_change;
