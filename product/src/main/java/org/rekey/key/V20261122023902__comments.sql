-- What `rekey keys renew` seals anew.
comment on column activation.secret is 'sealed at-rest: activation.secret:{activation_id}';
