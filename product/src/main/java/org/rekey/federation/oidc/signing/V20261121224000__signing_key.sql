-- Keys that sign tokens. `sealed` opens only with the key file, outside the database.
create table signing_key (
    key_id       text        primary key,
    algorithm    text        not null check (algorithm in ('ES256', 'RS256')),
    sealed       bytea       not null,
    active_from  timestamptz not null,
    retired_from timestamptz,
    gone_from    timestamptz,
    check ((retired_from is null) = (gone_from is null)),
    check (gone_from >= retired_from)
);

-- At most one key of an algorithm has no end: two nodes that rotate at once make one next key.
create unique index signing_key_last on signing_key (algorithm) where retired_from is null;
