-- Orders come from another installation without their batch, and without the officer, who need not be known here.
alter table key_order
    alter column officer drop not null,
    drop constraint key_order_check1,
    drop constraint key_order_check2,
    drop constraint key_order_check4,
    add constraint key_order_letter_check check ((key_id is null) = (serial is null)),
    add constraint key_order_batch_check check (batch_id is null or key_id is not null),
    add constraint key_order_key_check check (state not in ('printed', 'posted', 'sent', 'received', 'lost', 'returned')
                                              or key_id is not null);
