-- Codes that were asked for where the person had not logged on before: strangers who know the password use up their own
-- share of the person's limit, never the whole.
alter table one_time_code add column stranger boolean not null default false;
