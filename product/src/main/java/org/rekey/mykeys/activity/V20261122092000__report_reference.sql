-- The service desk finds a report by its number.
create index activity_report_reference on activity_report (reference);
