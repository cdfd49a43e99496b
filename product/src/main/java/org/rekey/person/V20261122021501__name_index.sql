-- Finds persons by last name and date of birth: a keyed hash of both. A row whose hash_key is lower than the newest
-- key's number is worked out anew in the background; 0 is a row that never was.
create table name_index (
    person_id uuid primary key references person,
    hash bytea check (octet_length(hash) = 32),
    hash_key integer not null default 0,
    -- sealed; only where no national number tells it
    birth_date bytea
);

create index name_index_hash on name_index (hash) where hash is not null;

insert into name_index (person_id) select person_id from person;
