-- A hash that waits, sealed, to be made slow keeps its key from being pruned (`rekey keys prune`).
comment on column password.stored is
    'key of at-rest: case when stored like ''{sealed}%'' then (''x'' || encode(substring(decode(substring(stored from 9), ''base64'') from 2 for 4), ''hex''))::bit(32)::integer end';
