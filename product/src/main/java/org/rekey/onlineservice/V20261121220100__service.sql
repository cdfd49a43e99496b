-- Online services. `accepts` and `pinned` are masks of key_type.bit, worked out when a row is saved, so that
-- forecasts can ask about millions of people at once; `accepted_types` says the same in words.
create table service (
    service_id     smallint primary key,
    client_id      text        not null unique,
    service_group  text        not null,
    min_level      integer     not null check (min_level between 0 and 9999),
    accepted_types text[]      not null,
    accepts        integer     not null,
    pinned         integer     not null default 0,
    names          jsonb       not null,
    contact        text        not null,
    oidc           jsonb       not null
);

create sequence service_number as smallint owned by service.service_id;

-- Grows with every change; each node compares it with what it has in memory.
create table service_version (
    one     boolean primary key default true check (one),
    version bigint not null
);

insert into service_version (version) values (1);
