-- Where the calendar of the demo stands: how far ahead of protocol time (behind it, where negative). One row, or
-- none while nobody has travelled. The table is also the mark of a demo's database.
create table demo_calendar (
    only_row boolean primary key default true check (only_row),
    ahead_seconds bigint not null
);
