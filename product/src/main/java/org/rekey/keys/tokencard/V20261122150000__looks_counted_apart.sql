-- Looks at a card are rows of token_card_look: nothing reads or writes the counter any more.
alter table token_card
    drop column shown,
    drop column shown_flow;
