-- What each service has been by the file of services. One that was replaced does not come back by a node that still has
-- the older file.
create table service_taken (
    client_id text not null,
    digest    text not null check (length(digest) = 64),
    taken_at  timestamptz not null,
    primary key (client_id, digest)
);
