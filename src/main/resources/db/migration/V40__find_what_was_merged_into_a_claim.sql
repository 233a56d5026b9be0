-- The notices of a claim are also those of what was merged into it; of almost all claims that is nothing.
create index claim_merged_into_ix on claim (merged_into);
