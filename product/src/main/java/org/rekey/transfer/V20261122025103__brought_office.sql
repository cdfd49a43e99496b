-- What an office is called in the system that it came from.
create table brought_office (
    external_id text primary key check (length(external_id) between 1 and 64),
    office_id integer not null unique references office
);
