-- How much an officer did on a day, for the office's auditor: so many looks, registrations, letters printed again,
-- extensions. It names nobody whom he did it for.
create table desk_tally (
    office_id integer not null references office,
    day date not null,
    deed text not null check (deed in ('look', 'registration', 'reprint', 'extension')),
    officer uuid not null references person,
    n integer not null check (n > 0),
    primary key (office_id, day, deed, officer)
);

create index desk_tally_day on desk_tally (day);
create index desk_tally_officer on desk_tally (officer);
