-- A claim can be erased by law: its words go, and the hash of its public address stays, so that it still answers readers.
alter table claim add column erased_at timestamp(6) with time zone;
alter table claim add column erased_slug_sha256 varchar(64);
create index claim_erased_slug_ix on claim (erased_slug_sha256);
