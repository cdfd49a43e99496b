-- Fast hashes brought from elsewhere wait, sealed, to be made slow.
create index password_sealed on password (person_id) where stored like '{sealed}%';
