-- What the owner makes from here on, the program may read and write, never change in shape.
alter default privileges in schema public grant select, insert, update, delete on tables to ${program};
alter default privileges in schema public grant usage on sequences to ${program};
