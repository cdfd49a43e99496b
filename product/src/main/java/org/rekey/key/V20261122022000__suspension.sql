-- Since when and why a key is suspended. One whose holder was replaced or deactivated it shortly after a change of
-- address ends for good some days later.
alter table digital_key
    add column suspended_at timestamptz,
    add column suspended_by text;

update digital_key former
set suspended_by = case when former.replaced_by is null then 'by-holder' else 'replaced' end,
    suspended_at = coalesce(
        (select activated_at from digital_key present where present.key_id = former.replaced_by),
        former.activated_at)
where former.state = 'suspended';

create index digital_key_suspended on digital_key (suspended_at) where state = 'suspended';
