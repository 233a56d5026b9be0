package org.onrecord.tlog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

/** Whether a proof shows that its leaf, with its content, is in the log. */
final class ProofCheck {

    private static final Set<String> FIELDS = Set.of("content", "key", "leaf", "salt");
    private static final List<String> SHOWN = List.of("act", "kind", "address", "text");

    private final Options options;
    private final Findings findings = new Findings();

    ProofCheck(Options options) {
        this.options = options;
    }

    Report check(String text) {
        if (options.since() != null) {
            throw new IllegalArgumentException("A proof is of one leaf; only a whole log has an earlier one in it.");
        }
        try {
            TlogProof proof = TlogProof.read(text);
            if (proof.extra() == null) {
                throw new Unproven("The proof does not say what it is a proof of.");
            }
            verify(proof, extra(proof));
        } catch (Unproven e) {
            findings.problem(e.getMessage());
        }
        return findings.report();
    }

    private static Map<String, String> extra(TlogProof proof) {
        try {
            Map<String, String> fields = CanonicalJson.strings(StrictText.decode(proof.extra()));
            if (fields.keySet().equals(FIELDS)) {
                return fields;
            }
        } catch (Unproven e) {
            throw new Unproven("What the proof is of cannot be read: " + e.getMessage());
        }
        throw new Unproven("The proof names something else than a content, its salt, the leaf and the key.");
    }

    private void verify(TlogProof proof, Map<String, String> extra) {
        NoteVerifier verifier = options.accept(extra.get("key"));
        String name = "Leaf " + proof.index() + ": ";
        Leaf leaf = leaf(name, extra.get("leaf"));
        Map<String, Object> content = content(name, leaf, extra);
        Checkpoint checkpoint = Checkpoint.open(proof.checkpointNote(), verifier);
        Hash root;
        try {
            root = MerkleTree.rootOf(leaf.hash(), proof.index(), checkpoint.size(), proof.hashes());
        } catch (Unproven e) {
            throw new Unproven(name + e.getMessage());
        }
        if (!root.equals(checkpoint.root())) {
            throw new Unproven(name + "it does not lead to the root that the checkpoint signs.");
        }
        findings.fact("Leaf " + proof.index() + " is in the log of " + checkpoint.origin() + ", which had "
                + checkpoint.size() + " leaves when its checkpoint was signed.");
        findings.fact("On record at " + leaf.at() + ", by the log's own clock.");
        SHOWN.forEach(field -> show(field, content.get(field)));
        options.describeKey(findings, verifier);
        describeOthers(proof);
    }

    private static Leaf leaf(String name, String json) {
        try {
            return Leaf.read(json);
        } catch (Unproven e) {
            throw new Unproven(name + "it cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, Object> content(String name, Leaf leaf, Map<String, String> extra) {
        byte[] salt;
        try {
            salt = Hash.ofHex(extra.get("salt")).bytes();
        } catch (Unproven e) {
            throw new Unproven(name + "the salt cannot be read: " + e.getMessage());
        }
        if (!Commitment.of(salt, extra.get("content")).equals(leaf.content())) {
            throw new Unproven(name + "the content does not match its commitment.");
        }
        try {
            return CanonicalJson.read(extra.get("content"));
        } catch (Unproven e) {
            throw new Unproven(name + "the content matches its commitment, but cannot be read. " + e.getMessage());
        }
    }

    /** A line break in what is shown is one in the report too, set in so that it cannot pass for a sentence of ours. */
    private void show(String field, Object value) {
        if (value instanceof String text) {
            String title = Character.toUpperCase(field.charAt(0)) + field.substring(1) + ":";
            List<String> lines = text.lines().toList();
            if (lines.size() <= 1) {
                findings.fact(title + " " + text.strip());
            } else {
                findings.fact(title);
                lines.forEach(line -> findings.fact("    " + line));
            }
        }
    }

    private void describeOthers(TlogProof proof) {
        int others = NoteVerifier.countOfSignatures(proof.checkpointNote()) - 1;
        if (others > 0) {
            findings.fact("The checkpoint carries " + others + " more signatures. They were not checked.");
        }
    }
}
