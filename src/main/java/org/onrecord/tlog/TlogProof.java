package org.onrecord.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The file with which a reader proves that a leaf is in the log (C2SP tlog-proof@v1).
 *
 * @param extra what else the verifier needs to know; null when there is nothing
 * @param hashes the inclusion proof, from the leaf's sibling up
 * @param checkpointNote the signed checkpoint, as the log gave it out
 */
public record TlogProof(byte[] extra, long index, List<Hash> hashes, String checkpointNote) {

    /** The line that each proof begins with. */
    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        if (index < 0 || extra != null && extra.length == 0 || hashes.size() > Long.SIZE) {
            throw new IllegalArgumentException("There is no such leaf, no such path, or the extra data is empty.");
        }
        if (checkpointNote.startsWith("\n") || !StrictText.isLines(checkpointNote)) {
            throw new IllegalArgumentException("The checkpoint is not a signed note.");
        }
        extra = extra == null ? null : extra.clone();
        hashes = List.copyOf(hashes);
    }

    @Override
    public byte[] extra() {
        return extra == null ? null : extra.clone();
    }

    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        if (extra != null) {
            text.append(EXTRA).append(StrictText.base64(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpointNote).toString();
    }

    /**
     * @throws Unproven when the text is not exactly what {@link #text} writes
     */
    public static TlogProof read(String text) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(FIRST_LINE) || end < 0) {
            throw new Unproven("It is not a proof of a transparency log.");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        int at = 1;
        byte[] extra = null;
        if (at < lines.length && lines[at].startsWith(EXTRA)) {
            extra = StrictText.ofBase64(lines[at++].substring(EXTRA.length()));
        }
        if (at == lines.length || !lines[at].startsWith(INDEX)) {
            throw new Unproven("The proof does not say which leaf it is of.");
        }
        long index = StrictText.ofDecimal(lines[at++].substring(INDEX.length()));
        if (lines.length - at > Long.SIZE) {
            throw new Unproven("The proof has more hashes than any log needs.");
        }
        List<Hash> hashes = new ArrayList<>();
        while (at < lines.length) {
            hashes.add(Hash.ofBase64(lines[at++]));
        }
        return same(text, extra, index, hashes, text.substring(end + 2));
    }

    private static TlogProof same(String text, byte[] extra, long index, List<Hash> hashes, String note) {
        try {
            TlogProof proof = new TlogProof(extra, index, hashes, note);
            if (proof.text().equals(text)) {
                return proof;
            }
        } catch (IllegalArgumentException e) {
            throw new Unproven(e.getMessage());
        }
        throw new Unproven("The proof is not written in its only form.");
    }
}
