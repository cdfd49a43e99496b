-- What `rekey keys renew` seals anew.
comment on column mobile_app_key.secret is 'sealed at-rest: mobile_app_key.secret:{key_id}';
