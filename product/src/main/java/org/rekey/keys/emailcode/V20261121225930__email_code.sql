-- It has no table of its own: it follows the person's confirmed address.
insert into key_type (key_type) values ('email-code');
