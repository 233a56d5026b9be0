-- The hash of what a claim said at its last save stands with that save. Kept once more with the claim, it was written
-- to a row that had just been written.
alter table claim drop column content_sha256;
