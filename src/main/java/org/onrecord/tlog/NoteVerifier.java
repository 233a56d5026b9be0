package org.onrecord.tlog;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a note (C2SP signed-note) was signed by one key: its name, and an Ed25519 public key. */
public final class NoteVerifier {

    static final byte TYPE = 1;
    static final String SIGNATURE_MARK = "\u2014 ";
    private static final int ID_LENGTH = 4;
    private static final int MOST_SIGNATURES = 100;

    private final String name;
    private final byte[] keyBytes;
    private final PublicKey key;

    NoteVerifier(String name, byte[] keyBytes) {
        this.name = name;
        this.keyBytes = keyBytes.clone();
        this.key = Ed25519.publicKey(keyBytes);
    }

    /**
     * @param verifierText {@code <name>+<8 hexadecimal digits of the key id>+<base64 of 0x01 and the public key>}
     * @throws Unproven when it is not that, or the id is not this key's
     */
    public static NoteVerifier read(String verifierText) {
        String[] parts = verifierText.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new Unproven("A key is written as its name, its id and its bytes, with a plus between them.");
        }
        NoteVerifier verifier = new NoteVerifier(parts[0], keyBytes(parts[2]));
        if (!verifier.text().equals(verifierText)) {
            throw new Unproven("The id of the key is not the one that its bytes have.");
        }
        return verifier;
    }

    /** The 32 bytes of a key that is written with its type before it. */
    static byte[] keyBytes(String base64) {
        byte[] typed = StrictText.ofBase64(base64);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != TYPE) {
            throw new Unproven("It is not an Ed25519 key.");
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    public String name() {
        return name;
    }

    /** The key as it is published. */
    public String text() {
        return name + "+" + StrictText.hex(id()) + "+" + StrictText.base64(typed(keyBytes));
    }

    static byte[] typed(byte[] keyBytes) {
        return ByteBuffer.allocate(1 + keyBytes.length).put(TYPE).put(keyBytes).array();
    }

    byte[] id() {
        Hash hash = Hash.sha256(StrictText.encode(name + "\n"), typed(keyBytes));
        return Arrays.copyOf(hash.bytes(), ID_LENGTH);
    }

    /**
     * The text of a note, once it is sure that this key signed it. Signatures of other keys are passed over, as the
     * format demands: a witness may have signed too.
     *
     * @throws Unproven when it is not a note, or this key did not sign it, or one signature in its name is wrong
     */
    public String open(String note) {
        int end = note.lastIndexOf("\n\n");
        if (!StrictText.isLines(note) || end < 0 || end + 2 == note.length()) {
            throw new Unproven("It is not a signed note.");
        }
        String text = note.substring(0, end + 1);
        byte[] message = StrictText.encode(text);
        boolean signed = false;
        for (Signed signature : signatures(note.substring(end + 2))) {
            if (signature.name().equals(name) && Arrays.equals(signature.id(), id())) {
                if (!Ed25519.verifies(key, message, signature.bytes())) {
                    throw new Unproven("The signature of " + name + " is not of this text.");
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new Unproven("It is not signed with the key " + text() + ".");
        }
        return text;
    }

    /** How many signatures a note has, whosever they are. */
    static int countOfSignatures(String note) {
        return signatures(note.substring(note.lastIndexOf("\n\n") + 2)).size();
    }

    private record Signed(String name, byte[] id, byte[] bytes) {}

    private static List<Signed> signatures(String lines) {
        List<Signed> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !(parts[0] + " ").equals(SIGNATURE_MARK) || !isName(parts[1])) {
                throw new Unproven("A line below the note is not a signature.");
            }
            byte[] bytes = StrictText.ofBase64(parts[2]);
            if (bytes.length <= ID_LENGTH || signatures.size() == MOST_SIGNATURES) {
                throw new Unproven("A signature is too short, or there are more than " + MOST_SIGNATURES + ".");
            }
            signatures.add(new Signed(
                    parts[1], Arrays.copyOf(bytes, ID_LENGTH), Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length)));
        }
        return signatures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && text().equals(verifier.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
