-- What `rekey keys renew` seals anew.
comment on column sms_code_key.sealed is 'sealed at-rest: sms_code_key.number:{key_id}';
