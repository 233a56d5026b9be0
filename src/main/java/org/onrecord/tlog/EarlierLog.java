package org.onrecord.tlog;

import org.onrecord.tlog.Verification.Options;

/** The log as a reader saw it earlier, and whether the log of today begins with it. */
final class EarlierLog {

    private final Checkpoint checkpoint;
    private Hash root;

    private EarlierLog(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * @return nothing to compare with when the reader brings no earlier checkpoint
     * @throws Unproven when it is not a checkpoint that this key signed
     */
    static EarlierLog of(Options options, NoteVerifier verifier) {
        String since = options.since();
        if (since == null) {
            return new EarlierLog(null);
        }
        try {
            String note = since.startsWith(TlogProof.FIRST_LINE)
                    ? TlogProof.read(since).checkpointNote()
                    : since;
            return new EarlierLog(Checkpoint.open(note, verifier));
        } catch (Unproven e) {
            throw new Unproven("The earlier checkpoint is not one of this log: " + e.getMessage());
        }
    }

    /** To be shown the log at each of its sizes, from none on. */
    void pass(CompactRange log) {
        if (checkpoint != null && checkpoint.size() == log.size()) {
            root = log.root();
        }
    }

    /**
     * @param size what the log's checkpoint of today says
     * @param readable whether every leaf could be read, so that the roots can be compared
     */
    void compare(Findings findings, long size, boolean readable) {
        if (checkpoint == null) {
            return;
        }
        if (size < checkpoint.size()) {
            findings.problem("The log has shrunk: its checkpoint says " + size + " leaves, the earlier one said "
                    + checkpoint.size() + ". A log only grows.");
        } else if (readable && root != null && !root.equals(checkpoint.root())) {
            findings.problem("The log was rewritten: its first " + checkpoint.size()
                    + " leaves are not those that the earlier checkpoint signed.");
        } else if (!readable || root == null) {
            findings.problem("It could not be compared with the earlier checkpoint of " + checkpoint.size()
                    + " leaves, because leaves are missing.");
        } else {
            findings.fact("It begins with the log of the earlier checkpoint: the first " + checkpoint.size()
                    + " leaves are the same.");
        }
    }
}
