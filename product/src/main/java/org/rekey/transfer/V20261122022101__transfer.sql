-- Files that were brought in, each by the digest of its first thousand lines, and how far each has come. The position
-- is written in the transaction of the lines that it counts.
create table transfer_run (
    head bytea primary key check (octet_length(head) = 32),
    file text not null,
    chunks integer not null default 0 check (chunks >= 0),
    -- digest over every line up to there: the rest of another file is not taken for this one's
    reached bytea not null check (octet_length(reached) = 32),
    lines bigint not null default 0,
    brought bigint not null default 0,
    known bigint not null default 0,
    refused bigint not null default 0,
    began_at timestamptz not null,
    written_at timestamptz not null,
    finished_at timestamptz
);

-- The first lines that were refused, and why; no piece of the line.
create table transfer_refusal (
    head bytea not null references transfer_run on delete cascade,
    line bigint not null,
    reason text not null check (length(reason) <= 400),
    primary key (head, line)
);

-- What a person is called in the system that it came from: whoever is here is brought once.
create table brought_person (
    external_id text primary key check (length(external_id) between 1 and 64),
    person_id uuid not null unique references person
);
