-- What `rekey keys renew` seals anew.
comment on column eid_proof.holder is 'sealed at-rest: eid_proof.holder:{hand_over}';
