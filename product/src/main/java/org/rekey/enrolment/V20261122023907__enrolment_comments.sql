-- What `rekey keys renew` seals anew.
comment on column enrolment.email is 'sealed at-rest: enrolment.email:{enrolment_id}';
