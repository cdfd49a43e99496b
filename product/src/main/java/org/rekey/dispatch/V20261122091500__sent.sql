-- Where keys work as soon as they are posted, nobody says that one has arrived: its order has come to its end.
alter table key_order
    drop constraint key_order_state_check,
    add constraint key_order_state_check check (state in ('open', 'printed', 'posted', 'sent', 'received', 'lost',
                                                          'returned', 'withdrawn', 'closed'));

update key_order
set state = 'sent'
where state = 'posted'
  and exists (select 1 from digital_key where digital_key.key_id = key_order.key_id and state <> 'coming');
