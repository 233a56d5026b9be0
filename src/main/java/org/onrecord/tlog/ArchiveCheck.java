package org.onrecord.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

/** Whether an archive is the whole log that its checkpoint signs. */
final class ArchiveCheck {

    static final int LONGEST_LINE = 50_000_000;

    private final Options options;
    private final Findings findings = new Findings();
    private final CompactRange log = new CompactRange();
    private final Tally contentHidden = new Tally();
    private final Tally recordHidden = new Tally();
    private boolean readable = true;
    private long lines;
    private long expected;

    ArchiveCheck(Options options) {
        this.options = options;
    }

    Report check(InputStream archive) throws IOException {
        LineReader reader = new LineReader(archive, LONGEST_LINE);
        try {
            Archive.Head head = head(reader);
            NoteVerifier verifier = options.accept(head.key());
            Checkpoint checkpoint = Checkpoint.open(head.checkpointNote(), verifier);
            EarlierLog earlier = EarlierLog.of(options, verifier);
            earlier.pass(log);
            boolean complete = readLeaves(reader, earlier);
            compare(checkpoint, complete);
            earlier.compare(findings, checkpoint.size(), readable && complete);
            describe(checkpoint);
            options.describeKey(findings, verifier);
        } catch (Unproven e) {
            findings.problem(e.getMessage());
        }
        return findings.report();
    }

    private static Archive.Head head(LineReader reader) throws IOException {
        try {
            return Archive.readHead(
                    StrictText.decode(reader.next().orElseThrow(() -> new Unproven("The file is empty."))));
        } catch (Unproven e) {
            throw new Unproven("The first line is not that of an archive: " + e.getMessage());
        }
    }

    /** Whether the end of the file was reached. */
    private boolean readLeaves(LineReader reader, EarlierLog earlier) throws IOException {
        try {
            for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines++;
                read(line.get());
                earlier.pass(log);
            }
            return true;
        } catch (Unproven e) {
            findings.problem("Leaf " + expected + ": " + e.getMessage());
            return false;
        }
    }

    private void read(byte[] line) {
        Archive.Entry entry;
        try {
            entry = Archive.readLine(StrictText.decode(line));
        } catch (Unproven e) {
            findings.problem("Leaf " + expected + ": its line cannot be read. " + e.getMessage());
            readable = false;
            expected++;
            return;
        }
        place(entry.index());
        Hash hash = entry.leaf().hash();
        verify(entry, hash);
        log.append(hash);
    }

    /** One that is too early leaves a gap, after which the count goes on from it, so that a gap is named only once. */
    private void place(long index) {
        if (index > expected) {
            findings.problem("Leaf " + expected + " is missing: index " + index + " stands in its place.");
        } else if (index < expected) {
            findings.problem("Leaf " + index + " stands where leaf " + expected + " should.");
        }
        if (index >= expected) {
            expected = index + 1;
        }
    }

    private void verify(Archive.Entry entry, Hash hash) {
        String name = "Leaf " + entry.index() + ": ";
        Leaf leaf = entry.leaf();
        Disclosure disclosure = entry.disclosure();
        if (!entry.hash().equals(hash)) {
            findings.problem(name + "the stored hash is not the leaf's.");
        }
        if (disclosure.content() == null) {
            contentHidden.add(entry.index());
        } else if (!disclosure.opensContentOf(leaf)) {
            findings.problem(name + "the content does not match its commitment.");
        } else {
            requireCanonical(name + "the content", disclosure.content());
        }
        if (disclosure.record() == null) {
            recordHidden.add(entry.index());
        } else if (!disclosure.opensRecordOf(leaf)) {
            findings.problem(name + "the record does not match its commitment.");
        } else {
            requireCanonical(name + "the record", disclosure.record());
        }
    }

    private void requireCanonical(String what, String json) {
        try {
            CanonicalJson.read(json);
        } catch (Unproven e) {
            findings.problem(what + " matches its commitment, but cannot be read. " + e.getMessage());
        }
    }

    private void compare(Checkpoint checkpoint, boolean complete) {
        if (complete && lines != checkpoint.size()) {
            findings.problem("The log has " + Tally.leaves(lines) + ", its checkpoint says " + checkpoint.size() + ".");
        } else if (complete && readable && !log.root().equals(checkpoint.root())) {
            findings.problem("The " + Tally.leaves(lines) + " do not hash to the root that the checkpoint signs:"
                    + " at least one of them is not the leaf that was logged.");
        }
    }

    private void describe(Checkpoint checkpoint) {
        findings.fact("Log: " + checkpoint.origin() + ", " + Tally.leaves(checkpoint.size()) + ", root "
                + checkpoint.root().base64());
        describe("Content", contentHidden);
        describe("Record", recordHidden);
    }

    private void describe(String what, Tally hidden) {
        findings.fact(
                hidden.count() == 0
                        ? what + ": disclosed for every leaf that was read."
                        : what + ": not disclosed for " + hidden + ".");
    }
}
