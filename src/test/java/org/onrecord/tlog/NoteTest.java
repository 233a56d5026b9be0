package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String SIGNATURE = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1"
            + "FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + SIGNATURE;

    private final NoteVerifier verifier = NoteVerifier.read(VERIFIER);

    @Test
    void notesAreThoseOfTheReferenceImplementation() {
        NoteKey key = NoteKey.read(SIGNER, VERIFIER);
        assertEquals(NOTE, key.sign(TEXT));
        assertEquals(SIGNER, key.signerText());
        assertEquals(VERIFIER, key.verifierText());
        assertEquals(TEXT, verifier.open(NOTE));
        assertEquals("PeterNeumann", verifier.name());
    }

    @Test
    void theExampleOfTheSpecificationOpens() {
        assertEquals(
                "This is an example message.\n",
                NoteVerifier.read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
                        .open(
                                "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXpp"
                                        + "zi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"));
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00",
    })
    void signaturesAreThoseOfTheRfc(String seed, String publicKey, String message, String signature) {
        HexFormat hex = HexFormat.of();
        assertEquals(
                signature, hex.formatHex(Ed25519.sign(Ed25519.privateKey(hex.parseHex(seed)), hex.parseHex(message))));
        PublicKey key = Ed25519.publicKey(hex.parseHex(publicKey));
        assertTrue(Ed25519.verifies(key, hex.parseHex(message), hex.parseHex(signature)));
        assertFalse(Ed25519.verifies(key, new byte[] {1}, hex.parseHex(signature)));
        assertEquals(publicKey, hex.formatHex(Ed25519.bytes(key)));
    }

    @Test
    void aNewKeyCanBeWrittenDownAndReadAgain() {
        for (int i = 0; i < 50; i++) {
            NoteKey key = NoteKey.generate("log.example/\u00e9");
            NoteKey again = NoteKey.read(key.signerText(), key.verifierText());
            assertEquals(TEXT, NoteVerifier.read(key.verifierText()).open(again.sign(TEXT)));
        }
    }

    @Test
    void aKeyDoesNotShowItsSecret() {
        NoteKey key = NoteKey.read(SIGNER, VERIFIER);
        assertFalse(key.toString().contains("AYEKFALVFGyNhPJEMzD1QIDr"));
    }

    @Test
    void halvesOfDifferentKeysAreNoKey() {
        NoteKey one = NoteKey.generate("log.example");
        NoteKey other = NoteKey.generate("log.example");
        assertThrows(Unproven.class, () -> NoteKey.read(one.signerText(), other.verifierText()));
        String forged = one.signerText().substring(0, "PRIVATE+KEY+log.example+12345678+".length())
                + other.signerText().substring("PRIVATE+KEY+log.example+12345678+".length());
        assertThrows(Unproven.class, () -> NoteKey.read(forged, one.verifierText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\nb", "a\u2003b", "a\u0000", "\ud800"})
    void aNameHasNoSpacesAndNoPlus(String name) {
        assertThrows(IllegalArgumentException.class, () -> NoteKey.generate(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanN+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWA",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
                "PeterNeumann+c74f20a3+Af///////////////////////////////////////38="
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(Unproven.class, () -> NoteVerifier.read(text));
    }

    @Test
    void signaturesOfOthersArePassedOver() {
        NoteKey witness = NoteKey.generate("witness.example");
        String line = witness.sign(TEXT).substring(TEXT.length() + 1);
        assertEquals(TEXT, verifier.open(NOTE + line));
        assertEquals(TEXT, verifier.open(TEXT + "\n" + line + SIGNATURE));
        assertThrows(Unproven.class, () -> verifier.open(TEXT + "\n" + line));
    }

    @Test
    void aSecondSignatureInTheSameNameHasToBeRightToo() {
        assertEquals(TEXT, verifier.open(NOTE + SIGNATURE));
        assertThrows(Unproven.class, () -> verifier.open(NOTE + SIGNATURE.replace("ZJku", "ZJkv")));
    }

    @Test
    void aTextMayHaveEmptyLines() {
        NoteKey key = NoteKey.generate("log.example");
        String text = "a\n\nb\n\n";
        assertEquals(text, key.verifier().open(key.sign(text)));
        assertThrows(IllegalArgumentException.class, () -> key.sign("no line end"));
        assertThrows(IllegalArgumentException.class, () -> key.sign("a\r\n"));
    }

    @Test
    void whatIsNotWrittenLikeANoteIsRefused() {
        for (String note : new String[] {
            "",
            "\n",
            "\n\n",
            TEXT,
            TEXT + "\n",
            TEXT + SIGNATURE,
            NOTE.substring(0, NOTE.length() - 1),
            NOTE + "\n",
            NOTE + "trailing",
            NOTE.replace("\n", "\r\n"),
            NOTE.replace("problem is", "problem  is"),
            NOTE.replace("problem is", "problem\u0000is"),
            NOTE.replace("\u2014 ", "- "),
            NOTE.replace("\u2014 ", "\u2014  "),
            NOTE.replace("Neumann ", "Neumann  "),
            NOTE.replace("wJnAM=", "wJnAN="),
            NOTE.replace("wJnAM=", "wJnAM"),
            NOTE + "\u2014 witness AAAA\n",
        }) {
            assertThrows(Unproven.class, () -> verifier.open(note), note);
        }
    }
}
