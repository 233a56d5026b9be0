package org.onrecord.tlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The whole log in one text file, a line for each leaf after a line for the log: what a reader keeps, to compare a later
 * log with. Each line is canonical JSON, so that no byte of it can be changed unseen.
 */
public final class Archive {

    private static final String FORMAT = "onrecord-log-1";
    private static final Set<String> HEAD_FIELDS = Set.of("checkpoint", "format", "key");
    private static final Set<String> LEAF_FIELDS = Set.of("index", "leaf", "hash");
    private static final Set<String> DISCLOSED_FIELDS = Set.of("content", "salt", "record", "recordSalt");

    private Archive() {}

    /** The first line, with its line end. */
    public static String head(NoteVerifier verifier, String checkpointNote) {
        return head(verifier.text(), checkpointNote);
    }

    /** The first line, with its line end. */
    public static String head(String verifierText, String checkpointNote) {
        return CanonicalJson.of(Map.of("format", FORMAT, "key", verifierText, "checkpoint", checkpointNote)) + "\n";
    }

    /**
     * The line of a leaf, with its line end.
     *
     * @param hash the leaf's hash as it is kept; the verifier compares it with the leaf's own
     * @param disclosure {@link Disclosure#NONE}, or null, when nothing is disclosed
     */
    public static String line(long index, Leaf leaf, Hash hash, Disclosure disclosure) {
        Map<String, String> fields = new HashMap<>();
        fields.put("index", Long.toString(index));
        fields.put("leaf", leaf.json());
        fields.put("hash", hash.hex());
        if (disclosure != null && disclosure.content() != null) {
            fields.put("content", disclosure.content());
            fields.put("salt", StrictText.hex(disclosure.salt()));
        }
        if (disclosure != null && disclosure.record() != null) {
            fields.put("record", disclosure.record());
            fields.put("recordSalt", StrictText.hex(disclosure.recordSalt()));
        }
        return CanonicalJson.of(fields) + "\n";
    }

    record Head(String key, String checkpointNote) {}

    /**
     * @throws Unproven when it is not the first line of an archive
     */
    static Head readHead(String json) {
        Map<String, String> fields = CanonicalJson.strings(json);
        if (!fields.keySet().equals(HEAD_FIELDS) || !fields.get("format").equals(FORMAT)) {
            throw new Unproven("It does not name the format " + FORMAT + ", a key and a checkpoint.");
        }
        return new Head(fields.get("key"), fields.get("checkpoint"));
    }

    record Entry(long index, Leaf leaf, Hash hash, Disclosure disclosure) {}

    /**
     * @throws Unproven when it is not the line of a leaf
     */
    static Entry readLine(String json) {
        Map<String, String> fields = CanonicalJson.strings(json);
        if (!fields.keySet().containsAll(LEAF_FIELDS)
                || !fields.keySet().stream()
                        .allMatch(name -> LEAF_FIELDS.contains(name) || DISCLOSED_FIELDS.contains(name))) {
            throw new Unproven("It does not have the fields of a leaf.");
        }
        return new Entry(
                StrictText.ofDecimal(fields.get("index")),
                Leaf.read(fields.get("leaf")),
                Hash.ofHex(fields.get("hash")),
                disclosure(fields));
    }

    private static Disclosure disclosure(Map<String, String> fields) {
        try {
            return new Disclosure(
                    fields.get("content"),
                    salt(fields.get("salt")),
                    fields.get("record"),
                    salt(fields.get("recordSalt")));
        } catch (IllegalArgumentException e) {
            throw new Unproven(e.getMessage());
        }
    }

    private static byte[] salt(String hex) {
        return hex == null ? null : StrictText.ofHex(hex);
    }
}
