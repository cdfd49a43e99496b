-- People who may use a key of a kind for longer than its plan says for others. The plan bounds it again at each use.
create table phase_out_extension (
    person_id uuid not null references person,
    key_type text not null,
    last_day date not null,
    granted_at timestamptz not null,
    primary key (person_id, key_type)
);
