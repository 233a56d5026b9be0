package org.onrecord.tlog;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.PrivateKey;

/** Signs notes (C2SP signed-note) in a name, with an Ed25519 key. */
public final class NoteKey {

    private static final String SECRET_MARK = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final NoteVerifier verifier;

    private NoteKey(PrivateKey key, NoteVerifier verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * @param name not empty, without spaces and plus signs; a log's key has the name of the log
     */
    public static NoteKey generate(String name) {
        if (!NoteVerifier.isName(name)) {
            throw new IllegalArgumentException("The name of a key has no spaces and no plus signs.");
        }
        KeyPair pair = Ed25519.generate();
        return new NoteKey(pair.getPrivate(), new NoteVerifier(name, Ed25519.bytes(pair.getPublic())));
    }

    /**
     * @param signerText what {@link #signerText} wrote
     * @param verifierText the public half, which the JDK cannot work out from the secret one
     * @throws Unproven when either is not written so, or they are not two halves of one key
     */
    public static NoteKey read(String signerText, String verifierText) {
        NoteVerifier verifier = NoteVerifier.read(verifierText);
        String start = SECRET_MARK + verifier.name() + "+" + StrictText.hex(verifier.id()) + "+";
        if (!signerText.startsWith(start)) {
            throw new Unproven("The secret key is not the one of " + verifier.name() + ".");
        }
        NoteKey key =
                new NoteKey(Ed25519.privateKey(NoteVerifier.keyBytes(signerText.substring(start.length()))), verifier);
        verifier.open(key.sign("Two halves of one key.\n"));
        return key;
    }

    public String name() {
        return verifier.name();
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** The secret: whoever has it signs in this name. */
    public String signerText() {
        return SECRET_MARK
                + name()
                + "+"
                + StrictText.hex(verifier.id())
                + "+"
                + StrictText.base64(NoteVerifier.typed(Ed25519.seed(key)));
    }

    /** The public half, which everybody may have. */
    public String verifierText() {
        return verifier.text();
    }

    /**
     * The whole signed note.
     *
     * @param text whole lines, the last with its line end, without control characters
     */
    public String sign(String text) {
        if (!StrictText.isLines(text)) {
            throw new IllegalArgumentException("A note has whole lines, and no control characters.");
        }
        byte[] id = verifier.id();
        byte[] signature = Ed25519.sign(key, StrictText.encode(text));
        byte[] signed = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return text + "\n" + NoteVerifier.SIGNATURE_MARK + name() + " " + StrictText.base64(signed) + "\n";
    }

    /** Says nothing of the secret, wherever it is written to. */
    @Override
    public String toString() {
        return "The key of " + verifierText();
    }
}
