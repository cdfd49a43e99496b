-- What `rekey keys renew` seals anew, and by what `rekey keys prune` counts.
comment on column person.names is 'sealed at-rest: person.names:{person_id}';
comment on column person.address is 'sealed at-rest: person.address:{person_id}';
comment on column identifier.sealed is 'sealed at-rest: identifier.number:{person_id}';
comment on column identifier.hash_key is 'key of national-number';
comment on column contact.sealed is 'sealed at-rest: contact.{kind}:{person_id}';
comment on column contact.hash_key is 'key of contact';
comment on column former_email.sealed is 'sealed at-rest: former_email.email:{person_id}';
comment on column username.sealed is 'sealed at-rest: username.name:{person_id}';
comment on column username.hash_key is 'key of username';
comment on column name_index.birth_date is 'sealed at-rest: name_index.birth_date:{person_id}';
comment on column name_index.hash_key is 'key of person-name';
