-- What an officer asks a second one to approve is more than an e-mail address: the official address too. What waited
-- under the former name was sealed for its place and lapses; it can be asked again.
delete from email_request where state = 'waiting';

alter table email_request rename to contact_request;
alter table contact_request rename column email to contacts;
alter index email_request_office rename to contact_request_office;
alter index email_request_waiting rename to contact_request_waiting;

comment on column contact_request.contacts is 'sealed at-rest: contact_request.contacts:{request_id}';
