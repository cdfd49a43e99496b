-- Plans to retire a kind of key. A change is a new version; nothing is lost.
create table phase_out_version (
    phase_out_id text        not null,
    version      integer     not null check (version > 0),
    state        text        not null check (state in ('draft', 'published')),
    document     jsonb       not null,
    hash         bytea       not null,
    proposer     text        not null,
    approver     text,
    published_at timestamptz,
    primary key (phase_out_id, version),
    check ((state = 'published') = (published_at is not null))
);

-- Grows with every publication; each node compares it with what it has in memory.
create table phase_out_counter (
    one       boolean primary key default true check (one),
    published bigint not null
);

insert into phase_out_counter (published) values (1);
