-- What `rekey keys renew` seals anew.
comment on column notice.sealed is 'sealed at-rest: notice.sealed:{notice_id}';
