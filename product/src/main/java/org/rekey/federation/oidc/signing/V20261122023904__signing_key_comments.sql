-- What `rekey keys renew` seals anew.
comment on column signing_key.sealed is 'sealed provider-keys: signing_key:{key_id}';
