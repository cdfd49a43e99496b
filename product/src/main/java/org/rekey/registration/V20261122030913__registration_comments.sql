-- What `rekey keys renew` seals anew.
comment on column desk_look.subject is 'sealed at-rest: desk_look.subject:{look_id}';
comment on column desk_look.note is 'sealed at-rest: desk_look.note:{look_id}';
comment on column registration.document is 'sealed at-rest: registration.document:{registration_id}';
comment on column registration.contacts is 'sealed at-rest: registration.contacts:{registration_id}';
comment on column email_request.email is 'sealed at-rest: email_request.email:{request_id}';
