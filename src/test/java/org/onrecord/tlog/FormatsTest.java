package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves, commitments, checkpoints and proofs: each is written in one way, and nothing else is read. */
class FormatsTest {

    private static final String ZEROS = "0".repeat(64);
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String LEAF =
            "{\"at\":\"2026-01-31T12:00:00.000000Z\",\"content\":\"" + ZEROS + "\",\"record\":\"" + ZEROS + "\"}";

    @Test
    void aLeafIsReadFromTheBytesThatItHas() {
        Leaf leaf = new Leaf(Leaf.time(Instant.parse("2026-01-31T12:00:00Z")), Hash.ofHex(ZEROS), Hash.ofHex(ZEROS));
        assertEquals(LEAF, new String(leaf.bytes(), StandardCharsets.UTF_8));
        assertEquals(leaf, Leaf.read(leaf.bytes()));
        assertEquals(MerkleTree.leaf(leaf.bytes()), leaf.hash());
        assertEquals("2026-01-31T12:00:00.123456Z", Leaf.time(Instant.parse("2026-01-31T12:00:00.123456789Z")));
    }

    @Test
    void aLeafInAnyOtherSpellingIsRefused() {
        for (String text : List.of(
                LEAF + "\n",
                LEAF.replace(":\"", ": \""),
                LEAF.replace("\"at\"", "\"At\""),
                LEAF.replace("}", ",\"x\":\"\"}"),
                LEAF.replace("{", "{\"a\":\"\","),
                LEAF.replace(".000000Z", "Z"),
                LEAF.replace(".000000Z", ".000000+00:00"),
                LEAF.replace("-01-31", "-02-31"),
                LEAF.replace("12:00:00", "24:00:00"),
                LEAF.replace("12:00:00", "23:59:60"),
                LEAF.replace("2026", "+2026"),
                LEAF.replace(ZEROS, ZEROS.substring(2)),
                LEAF.replace(ZEROS, "A" + ZEROS.substring(1)),
                LEAF.replace("\"" + ZEROS + "\"", "null"),
                LEAF.replace("2026", "2026\u0000"))) {
            assertThrows(Unproven.class, () -> Leaf.read(text.getBytes(StandardCharsets.UTF_8)), text);
        }
        assertThrows(Unproven.class, () -> Leaf.read(new byte[] {'{', (byte) 0xff, '}'}));
        assertThrows(IllegalArgumentException.class, () -> new Leaf("now", Hash.ofHex(ZEROS), Hash.ofHex(ZEROS)));
    }

    @Test
    void aCommitmentIsTheHashOfASaltAndAText() {
        byte[] salt = new byte[32];
        assertEquals(Hash.sha256(salt, "{}".getBytes(StandardCharsets.UTF_8)), Commitment.of(salt, "{}"));
        assertNotEquals(Commitment.of(Commitment.newSalt(), "{}"), Commitment.of(Commitment.newSalt(), "{}"));
        assertEquals(32, Commitment.newSalt().length);
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(new byte[31], "{}"));
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(new byte[33], "{}"));
        assertThrows(IllegalArgumentException.class, () -> Commitment.of(salt, "\ud800"));
    }

    @Test
    void aTextIsDisclosedWithItsSaltOrNotAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new Disclosure("{}", null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Disclosure(null, null, null, new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> new Disclosure("{}", new byte[3], null, null));
    }

    @Test
    void aHashIsReadFromItsOnlySpelling() {
        Hash hash = Hash.ofBase64(ROOT);
        assertEquals(ROOT, hash.base64());
        assertEquals(hash, Hash.ofHex(hash.hex()));
        assertEquals(hash, Hash.of(hash.bytes()));
        assertEquals(hash.hashCode(), Hash.of(hash.bytes()).hashCode());
        hash.bytes()[0]++;
        assertEquals(ROOT, hash.base64());
        for (String text : List.of(
                "", ROOT.replace("=", ""), ROOT.replace("2I=", "2J="), ROOT + "\n", ROOT.replace("/", "_"), "AAAA")) {
            assertThrows(Unproven.class, () -> Hash.ofBase64(text), text);
        }
        for (String text : List.of("", "00", "G" + ZEROS.substring(1), "A" + ZEROS.substring(1), ZEROS + "00")) {
            assertThrows(Unproven.class, () -> Hash.ofHex(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> Hash.of(new byte[31]));
    }

    @Test
    void aCheckpointHasThreeLines() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.read(text);
        assertEquals(new Checkpoint("example.com/behind-the-sofa", 20852163, Hash.ofBase64(ROOT)), checkpoint);
        assertEquals(text, checkpoint.text());
        assertEquals(0, Checkpoint.read("a\n0\n" + ROOT + "\n").size());
        assertEquals(
                Long.MAX_VALUE,
                Checkpoint.read("a\n9223372036854775807\n" + ROOT + "\n").size());
        for (String other : List.of(
                "",
                "a\n1\n" + ROOT,
                "a\n1\n" + ROOT + "\nextension\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n01\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n 1\n" + ROOT + "\n",
                "a\n\u0661\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n1\r\n" + ROOT + "\n",
                "\n1\n" + ROOT + "\n",
                "a b\n1\n" + ROOT + "\n",
                "a\n1\nAAAA\n",
                "a\n1\n" + ROOT.replace("2I=", "2J=") + "\n")) {
            assertThrows(Unproven.class, () -> Checkpoint.read(other), other);
        }
    }

    @Test
    void aCheckpointIsSignedByTheLogThatItIsOf() {
        NoteKey key = NoteKey.generate("log.example");
        Checkpoint own = new Checkpoint("log.example", 1, Hash.ofBase64(ROOT));
        Checkpoint foreign = new Checkpoint("other.example", 1, Hash.ofBase64(ROOT));
        assertEquals(own, Checkpoint.open(own.signed(key), key.verifier()));
        assertThrows(IllegalArgumentException.class, () -> foreign.signed(key));
        assertThrows(Unproven.class, () -> Checkpoint.open(key.sign(foreign.text()), key.verifier()));
        NoteVerifier impostor = NoteKey.generate("log.example").verifier();
        assertThrows(Unproven.class, () -> Checkpoint.open(own.signed(key), impostor));
    }

    @Test
    void aProofIsWrittenAndReadLineByLine() {
        Hash hash = Hash.ofBase64(ROOT);
        String note = "log.example\n2\n" + ROOT + "\n\n\u2014 log.example AAAAAAAA\n";
        TlogProof proof = new TlogProof(new byte[] {1, 2}, 7, List.of(hash, hash), note);
        String text = "c2sp.org/tlog-proof@v1\nextra AQI=\nindex 7\n" + ROOT + "\n" + ROOT + "\n\n" + note;
        assertEquals(text, proof.text());
        TlogProof read = TlogProof.read(text);
        assertArrayEquals(new byte[] {1, 2}, read.extra());
        assertEquals(7, read.index());
        assertEquals(List.of(hash, hash), read.hashes());
        assertEquals(note, read.checkpointNote());
        String bare = "c2sp.org/tlog-proof@v1\nindex 0\n\n" + note;
        assertEquals(bare, new TlogProof(null, 0, List.of(), note).text());
        assertEquals(bare, TlogProof.read(bare).text());
        for (String other : List.of(
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\n\n",
                bare.replace("@v1", "@v2"),
                bare.replace("index 0", "index 00"),
                bare.replace("index 0", "index 0 "),
                bare.replace("index 0", "index  0"),
                bare.replace("index 0", "index -1"),
                bare.replace("index 0\n", ""),
                bare.replace("index 0", "extra \nindex 0"),
                bare.replace("index 0", "extra\nindex 0"),
                bare.replace("index 0", "extra AQI\nindex 0"),
                bare.replace("index 0", "extra AQJ=\nindex 0"),
                bare.replace("index 0", "index 0\nextra AQI="),
                bare.replace("index 0", "index 0\nAAAA"),
                bare.replace("index 0\n\n", "index 0\n\n\n"),
                bare.replace("\n", "\r\n"),
                bare + "x",
                " " + bare,
                bare.substring(0, bare.length() - 1),
                bare.replace("index 0", "index 0" + ("\n" + ROOT).repeat(65)))) {
            assertThrows(Unproven.class, () -> TlogProof.read(other), other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe\u0301", "\ud83d\ude00", "\u0000"})
    void textIsEncodedAsItIs(String text) {
        assertEquals(text, StrictText.decode(StrictText.encode(text)));
    }

    @Test
    void linesHaveNoControlCharacters() {
        for (String text : List.of("a\r\n", "a\t\n", "a\u007f\n", "a\u0085\n", "\ud800\n", "a", "")) {
            assertFalse(StrictText.isLines(text), text);
        }
    }
}
