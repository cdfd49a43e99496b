-- In which kind of browser, on which kind of device: so that people know their own sessions from others.
alter table logon_session add column device text not null default '';
