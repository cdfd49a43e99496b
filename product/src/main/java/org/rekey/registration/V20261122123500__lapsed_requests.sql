-- What waits for a second officer can also come to nothing: the officer who asked withdraws it, the office closes, the
-- person is erased, or it waited too long. It then stands in nobody's way.
alter table registration
    drop constraint registration_state_check,
    drop constraint registration_check4,
    add constraint registration_state_check check (state in ('waiting', 'ready', 'declined', 'lapsed')),
    add constraint registration_decided
        check (kind <> 'take-over' or (state in ('waiting', 'lapsed')) = (decided_by is null));

alter table email_request
    drop constraint email_request_state_check,
    drop constraint email_request_check1,
    add constraint email_request_state_check check (state in ('waiting', 'approved', 'declined', 'lapsed')),
    add constraint email_request_decided check ((state in ('waiting', 'lapsed')) = (decided_by is null));
