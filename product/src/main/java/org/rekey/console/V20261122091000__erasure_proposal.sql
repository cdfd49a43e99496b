-- Somebody's data are erased by two operators. The proposal names the person by an id that says nothing any more.
alter table proposal
    add column erasure_reason text check (erasure_reason in ('request', 'deceased', 'mistake', 'order')),
    add column erasure_reference text,
    drop constraint proposal_kind_check,
    add constraint proposal_kind_check check (kind in ('open-office', 'change-office', 'close-office', 'give-role',
                                                       'take-role', 'add-operator', 'remove-operator',
                                                       'erase-person')),
    add constraint proposal_erasure_check check ((kind = 'erase-person') = (erasure_reason is not null)
                                                 and (kind = 'erase-person') = (erasure_reference is not null)),
    add constraint proposal_erased_check check (kind <> 'erase-person' or person_id is not null and person_id <> proposed_by
                                                and (decided_by is null or decided_by <> person_id));
