-- One row: what this database is for. Written at the first start, never changed.
create table installation (
    only_row boolean primary key default true check (only_row),
    purpose text not null check (purpose in ('production', 'demo'))
);

revoke update, delete on installation from ${program};
