-- What `rekey keys renew` seals anew, as the owner of the tables: seals are no part of what a batch signs.
comment on column audit_event.sealed is 'sealed at-rest: audit_event.sealed:{event_id}';
