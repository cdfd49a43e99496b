-- Which services a session was used for. Each service knows the session by a sid of its own, so that services cannot
-- compare notes.
create table session_service (
    session_hash bytea       not null references logon_session on update cascade on delete cascade,
    service_id   smallint    not null references service,
    sid          uuid        not null unique,
    used_at      timestamptz not null,
    primary key (session_hash, service_id)
);

-- One authorization: its code, and whether it holds. The code is marked as used and not deleted, so that a second
-- use is seen. Goes when its session goes.
create table oidc_grant (
    grant_id       uuid        primary key,
    code_hash      bytea       not null unique check (octet_length(code_hash) = 32),
    session_hash   bytea       not null references logon_session on update cascade on delete cascade,
    service_id     smallint    not null references service,
    sid            uuid        not null,
    scopes         text        not null,
    redirect_uri   text        not null,
    nonce          text,
    code_challenge text        not null,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    revoked_at     timestamptz
) with (fillfactor = 80);

create index oidc_grant_session on oidc_grant (session_hash);

-- The refresh tokens of a grant, which is their family: one unused at most.
create table refresh_token (
    token_hash  bytea       primary key check (octet_length(token_hash) = 32),
    grant_id    uuid        not null references oidc_grant on delete cascade,
    expires_at  timestamptz not null,
    replaced_at timestamptz
);

create index refresh_token_grant on refresh_token (grant_id);
create unique index refresh_token_unused on refresh_token (grant_id) where replaced_at is null;
