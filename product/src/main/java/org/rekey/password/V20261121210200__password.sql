-- Slow, salted, peppered hashes of passwords, or hashes brought from elsewhere until their first good logon.
create table password (
    person_id uuid primary key references person,
    stored text not null,
    changed_at timestamptz not null
);
