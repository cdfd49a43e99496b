-- How many codes went out as text messages, to whom and to which number, on a day (UTC). They cost money each, and
-- whoever makes others pay for them would stay below a limit of the hour.
create table text_code_day (
    subject text not null,
    day     date not null,
    sent    integer not null check (sent > 0),
    primary key (subject, day)
);

create index text_code_day_day on text_code_day (day);
