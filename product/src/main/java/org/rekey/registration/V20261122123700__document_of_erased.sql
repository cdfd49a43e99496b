-- The number of a document is personal: of somebody who was erased, which kind of document it was is evidence enough.
alter table registration alter column document drop not null;

update registration
set document = null
where exists (select 1 from person where person.person_id = registration.person_id and erased_at is not null);
