-- With a replaced address, the mobile number that its owner had at that moment: undoing the change brings back both.
alter table former_email
    add column with_mobile boolean not null default false,
    add column mobile bytea,
    add column mobile_verified_at timestamptz;

comment on column former_email.with_mobile is 'whether it was noted which number the person had then, if any';
comment on column former_email.mobile is 'sealed at-rest: contact.mobile:{person_id}';
