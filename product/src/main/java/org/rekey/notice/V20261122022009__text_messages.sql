-- Text messages have a lane of their own: 3.
alter table notice drop constraint notice_lane_check;
alter table notice add constraint notice_lane_check check (lane between 0 and 3);

-- They cost money each: at most `quota` leave on a day, counted in `taken`. `alive_at` is when a node last heard the
-- telephone operator answer. Rate and quota come from the settings; the row is filled by the program.
alter table send_budget add column quota integer check (quota > 0);
alter table send_budget add column day date;
alter table send_budget add column taken integer not null default 0;
alter table send_budget add column alive_at timestamptz;

insert into send_budget (channel, tokens, at, rate, burst, quota)
values ('text', 1, now(), 1, 1, 1);

-- What the operator took over, part by part, and what it told of each part afterwards. A receipt may come before the
-- answer that it belongs to, and to another node.
create table text_part (
    message_id text primary key,
    notice_id  uuid,
    handed_at  timestamptz,
    outcome    text,
    told_at    timestamptz
);

create index text_part_age on text_part (coalesce(handed_at, told_at));
