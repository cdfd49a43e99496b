-- Logons from unknown browsers that have looked at the number and given no right answer, for thirty days. They take
-- the place of the counter in the card's own row, which is not written any more.
create table token_card_look (
    key_id uuid not null references token_card,
    flow_id uuid not null,
    person_id uuid not null references person,
    looked_at timestamptz not null,
    -- when the holder was told of it
    told_at timestamptz,
    primary key (key_id, flow_id)
);

create index token_card_look_person on token_card_look (person_id);
