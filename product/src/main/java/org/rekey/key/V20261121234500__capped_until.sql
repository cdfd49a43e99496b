-- A key that was activated shortly after a change of address is worth no more than its lineage for a while.
alter table digital_key add column capped_until timestamptz;
