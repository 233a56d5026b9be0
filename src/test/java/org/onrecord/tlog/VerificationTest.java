package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

class VerificationTest {

    private static final int SIZE = 41;
    private static final SampleLog LOG = SampleLog.of(SIZE);
    private static final Options TRUSTING = new Options(SampleLog.KEY.verifier(), null);

    @TempDir
    Path folder;

    @Test
    void aProofSaysWhatItProves() {
        Report report = Verification.proof(LOG.proof(17), Options.NONE);
        assertEquals("""
                It holds.
                Leaf 17 is in the log of log.example, which had 41 leaves when its checkpoint was signed.
                On record at 2026-02-02T02:40:17.123456Z, by the log's own clock.
                Act: published
                Kind: claim
                Address: https://desk.example/claims/17
                Text: Text \u00e9\u20ac 17
                Key: %s
                The key came with the file itself: compare it with the key that the desk publishes, or give that one \
                with --key.""".formatted(SampleLog.KEY.verifierText()), String.join("\n", report.lines()));
        assertTrue(report.holds());
        assertTrue(Verification.proof(LOG.proof(17), TRUSTING).lines().contains("That is the key that was given."));
    }

    @Test
    void everyLeafOfEveryLogCanBeProven() {
        SampleLog log = new SampleLog();
        for (int size = 1; size <= 20; size++) {
            log.append(Map.of("text", "x"));
            for (int index = 0; index < size; index++) {
                assertTrue(Verification.proof(log.proof(index), Options.NONE).holds());
            }
        }
    }

    @Test
    void noByteOfAProofCanBeChanged() {
        byte[] proof = LOG.proof(17).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2);
        for (int at = 0; at < proof.length; at++) {
            byte original = proof[at];
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                proof[at] = (byte) (original ^ 1 << bit);
                assertFalse(holds(proof), "byte " + at + ", bit " + bit);
            }
            for (int value : new int[] {0, '\n', '\r', ' ', '=', 'A', 'a', '0', 0xff, random.nextInt(256)}) {
                proof[at] = (byte) value;
                assertTrue(proof[at] == original || !holds(proof), "byte " + at + ", value " + value);
            }
            proof[at] = original;
        }
        assertTrue(holds(proof));
    }

    @Test
    void noByteCanBeAddedToAProofOrTakenFromIt() {
        byte[] proof = LOG.proof(17).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= proof.length; at++) {
            for (byte value : new byte[] {'\n', ' ', '=', '0', 'A', '\r', 0}) {
                byte[] longer = new byte[proof.length + 1];
                System.arraycopy(proof, 0, longer, 0, at);
                longer[at] = value;
                System.arraycopy(proof, at, longer, at + 1, proof.length - at);
                assertFalse(holds(longer), "byte " + value + " at " + at);
            }
            if (at < proof.length) {
                byte[] shorter = new byte[proof.length - 1];
                System.arraycopy(proof, 0, shorter, 0, at);
                System.arraycopy(proof, at + 1, shorter, at, proof.length - at - 1);
                assertFalse(holds(shorter), "without byte " + at);
            }
        }
    }

    private static boolean holds(byte[] proof) {
        try {
            return Verification.proof(StrictText.decode(proof), Options.NONE).holds();
        } catch (Unproven e) {
            return false;
        }
    }

    @Test
    void aProofOfAnotherContentOrSaltOrLeafIsRefusedWithItsReason() {
        Disclosure disclosure = LOG.disclosures.get(3);
        Map<String, String> extra = Map.of(
                "content", disclosure.content(),
                "key", SampleLog.KEY.verifierText(),
                "leaf", LOG.leaves.get(3).json(),
                "salt", StrictText.hex(disclosure.salt()));
        assertTrue(Verification.proof(LOG.proof(3, extra), Options.NONE).holds());
        assertProofRefused(3, with(extra, "content", "{}"), "Leaf 3: the content does not match its commitment.");
        assertProofRefused(
                3, with(extra, "salt", "00".repeat(32)), "Leaf 3: the content does not match its commitment.");
        assertProofRefused(3, with(extra, "salt", "00"), "not the 32 of a hash");
        assertProofRefused(3, with(extra, "leaf", LOG.leaves.get(4).json()), "Leaf 3: the content does not match");
        String later = LOG.leaves.get(3).json().replace("2026-02", "2026-03");
        assertProofRefused(3, with(extra, "leaf", later), "Leaf 3: it does not lead to the root");
        assertProofRefused(3, with(extra, "leaf", LOG.leaves.get(3).json() + " "), "Leaf 3: it cannot be read");
        assertProofRefused(4, extra, "Leaf 4: it does not lead to the root");
        assertProofRefused(3, with(extra, "note", "x"), "names something else");
        assertProofRefused(
                3, with(extra, "key", NoteKey.generate("log.example").verifierText()), "It is not signed with the key");
    }

    @Test
    void aContentThatIsNotCanonicalIsRefusedEvenWhenItWasCommittedTo() {
        SampleLog log = SampleLog.of(2);
        byte[] salt = new byte[32];
        log.append(
                new Leaf(log.leaves.get(0).at(), Commitment.of(salt, "{\"n\":1}"), Hash.of(salt)),
                new Disclosure("{\"n\":1}", salt, null, null));
        Report report = Verification.proof(log.proof(2), Options.NONE);
        assertRefused(report, "Leaf 2: the content matches its commitment, but cannot");
        assertRefused(archive(log.archive(), Options.NONE), "Leaf 2: the content matches its commitment, but cannot");
    }

    private static Map<String, String> with(Map<String, String> extra, String name, String value) {
        Map<String, String> changed = new HashMap<>(extra);
        changed.put(name, value);
        return changed;
    }

    private static void assertProofRefused(int index, Map<String, String> extra, String reason) {
        assertRefused(Verification.proof(LOG.proof(index, extra), Options.NONE), reason);
    }

    @Test
    void aKeyThatTheReaderKnowsHasToBeTheOne() throws IOException {
        Options other = new Options(NoteKey.generate("log.example").verifier(), null);
        assertRefused(Verification.proof(LOG.proof(1), other), "not with the key that was given");
        assertRefused(archive(LOG.archive(), other), "not with the key that was given");
        LOG.writeFolder(folder);
        assertRefused(Verification.folder(folder, other), "not with the key that was given");
        Files.delete(folder.resolve("key"));
        assertRefused(Verification.folder(folder, other), "It is not signed with the key");
        assertRefused(Verification.folder(folder, Options.NONE), "give the desk's key with --key");
        assertTrue(Verification.folder(folder, TRUSTING).holds());
    }

    @Test
    void signaturesThatWereNotCheckedAreNamed() {
        NoteKey witness = NoteKey.generate("witness.example");
        String note = LOG.checkpoint();
        String line = witness.sign(note.substring(0, note.indexOf("\n\n") + 1)).substring(note.indexOf("\n\n") + 2);
        assertTrue(Verification.proof(LOG.proof(0) + line, Options.NONE)
                .lines()
                .contains("The checkpoint carries 1 more signatures. They were not checked."));
    }

    @Test
    void whatIsShownNeitherSteersATerminalNorPassesForOurOwnWords() {
        SampleLog log = new SampleLog();
        log.append(Map.of("text", "a\u001b[2J\u202eb\nIt holds.", "act", "\r\n", "kind", List.of()));
        List<String> lines = Verification.proof(log.proof(0), Options.NONE).lines();
        assertTrue(lines.containsAll(List.of("Text:", "    a\\u{1b}[2J\\u{202e}b", "    It holds.")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.chars().anyMatch(Character::isISOControl)));
    }

    @Test
    void anArchiveThatHoldsSaysWhatIsInIt() {
        List<String> lines = LOG.archive();
        Leaf leaf = LOG.leaves.get(5);
        Disclosure disclosure = LOG.disclosures.get(5);
        lines.set(6, Archive.line(5, leaf, leaf.hash(), null));
        lines.set(8, Archive.line(7, LOG.leaves.get(7), LOG.leaves.get(7).hash(), Disclosure.NONE));
        Disclosure half = new Disclosure(
                LOG.disclosures.get(8).content(), LOG.disclosures.get(8).salt(), null, null);
        lines.set(9, Archive.line(8, LOG.leaves.get(8), LOG.leaves.get(8).hash(), half));
        Report report = archive(lines, TRUSTING);
        assertEquals(
                List.of(
                        "It holds.",
                        "Log: log.example, 41 leaves, root "
                                + MerkleTree.root(SIZE, LOG).base64(),
                        "Content: not disclosed for 2 leaves (5, 7).",
                        "Record: not disclosed for 3 leaves (5, 7, 8).",
                        "Key: " + SampleLog.KEY.verifierText(),
                        "That is the key that was given."),
                report.lines());
        assertFalse(lines.get(6).contains("salt"));
        assertTrue(disclosure.opensContentOf(leaf));
    }

    @Test
    void anArchiveOfNothingHolds() {
        Report report = archive(new SampleLog().archive(), Options.NONE);
        assertTrue(report.holds(), report.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 39})
    void aLeafThatWasTakenOutIsNamed(int index) {
        List<String> lines = LOG.archive();
        lines.remove(index + 1);
        Report report = archive(lines, TRUSTING);
        assertRefused(report, "Leaf " + index + " is missing: index " + (index + 1) + " stands in its place.");
        assertRefused(report, "The log has 40 leaves, its checkpoint says 41.");
        assertEquals(
                3,
                report.lines()
                        .indexOf("Log: log.example, 41 leaves, root "
                                + MerkleTree.root(SIZE, LOG).base64()));
    }

    @Test
    void aLeafThatWasTakenOutAndCountedOverIsStillMissed() {
        List<String> lines = LOG.archive();
        lines.remove(18);
        for (int index = 17; index < SIZE - 1; index++) {
            lines.set(index + 1, lines.get(index + 1).replace("\"index\":\"" + (index + 1), "\"index\":\"" + index));
        }
        assertRefused(archive(lines, TRUSTING), "The log has 40 leaves, its checkpoint says 41.");
    }

    @Test
    void twoLeavesThatChangedPlacesAreNamed() {
        List<String> lines = LOG.archive();
        Collections.swap(lines, 18, 21);
        Report report = archive(lines, TRUSTING);
        assertRefused(report, "Leaf 17 is missing: index 20 stands in its place.");
        assertRefused(report, "Leaf 17 stands where leaf 21 should.");
    }

    @Test
    void whateverIsChangedInALeafItIsNamed() {
        assertChanged("Text", "Test", "Leaf 17: the content does not match its commitment.");
        assertChanged("secret", "secreT", "Leaf 17: the record does not match its commitment.");
        assertChanged("2026-02", "2026-03", "Leaf 17: the stored hash is not the leaf's.");
        String hash = LOG.leaves.get(17).hash().hex();
        assertChanged(
                "\"hash\":\"" + hash, "\"hash\":\"" + "0".repeat(64), "Leaf 17: the stored hash is not the leaf's.");
        String salt = StrictText.hex(LOG.disclosures.get(17).salt());
        assertChanged(salt, "0".repeat(64), "Leaf 17: the content does not match its commitment.");
        assertChanged(salt, "0", "Leaf 17: its line cannot be read.");
        assertChanged("\"salt\":\"" + salt + "\"", "\"salt\":null", "Leaf 17: its line cannot be read.");
        assertChanged(",\"salt\":\"" + salt + "\"", "", "Leaf 17: its line cannot be read.");
        assertChanged("\"hash\"", "\"hAsh\"", "Leaf 17: its line cannot be read.");
        assertChanged("\"index\":\"17\"", "\"index\":\"017\"", "Leaf 17: its line cannot be read.");
        assertChanged("}\n", "} \n", "Leaf 17: its line cannot be read.");
        assertChanged("}\n", "}\r\n", "Leaf 17: its line cannot be read.");
        assertChanged("\n", "\n\n", "Leaf 18: its line cannot be read.");
    }

    private static void assertChanged(String from, String to, String reason) {
        List<String> lines = LOG.archive();
        assertTrue(lines.get(18).contains(from), from);
        lines.set(18, lines.get(18).replace(from, to));
        assertRefused(archive(lines, TRUSTING), reason);
    }

    @Test
    void aLeafThatWasForgedWithEverythingThatBelongsToItDoesNotFitTheRoot() {
        SampleLog forged = SampleLog.of(17);
        forged.append(Map.of("text", "forged"));
        List<String> lines = LOG.archive();
        lines.set(18, forged.line(17));
        assertRefused(archive(lines, TRUSTING), "The 41 leaves do not hash to the root that the checkpoint signs");
    }

    @Test
    void noByteOfAnArchiveCanBeChanged() {
        byte[] archive = String.join("", SampleLog.of(2).archive()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int at = 0; at < archive.length; at++) {
            byte original = archive[at];
            for (int value : new int[] {original ^ 1 << random.nextInt(8), random.nextInt(256)}) {
                archive[at] = (byte) value;
                assertTrue(
                        archive[at] == original || !archive(archive, TRUSTING).holds(), "byte " + at + ": " + value);
            }
            archive[at] = original;
        }
    }

    @Test
    void anArchiveThatIsCutOffAnywhereDoesNotHold() {
        byte[] archive = String.join("", SampleLog.of(2).archive()).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < archive.length; length++) {
            assertFalse(archive(Arrays.copyOf(archive, length), TRUSTING).holds(), "length " + length);
        }
        byte[] cut = Arrays.copyOf(archive, archive.length - 1);
        assertRefused(archive(cut, TRUSTING), "Leaf 1: The file ends within the line.");
    }

    @Test
    void ofManyProblemsTheFirstAreNamedAndTheOthersCounted() {
        List<String> lines = LOG.archive();
        lines.replaceAll(line -> line.replace("Text", "Test"));
        Report report = archive(lines, TRUSTING);
        assertRefused(report, "Leaf 19: the content");
        assertRefused(report, "There are 21 more problems of these kinds.");
        assertTrue(report.lines().stream().noneMatch(line -> line.startsWith("Leaf 20:")));
    }

    @Test
    void aLongLineIsRefusedBeforeItIsKept() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '{';
            }
        };
        assertRefused(Verification.archive(endless, TRUSTING), "longer than 50000000 bytes");
    }

    @Test
    void theLogOfTodayBeginsWithTheOneOfEveryEarlierCheckpoint() throws IOException {
        LOG.writeFolder(folder);
        for (int size = 0; size <= SIZE; size++) {
            Options since = new Options(null, LOG.checkpoint(size));
            String sentence =
                    "It begins with the log of the earlier checkpoint: the first " + size + " leaves are the same.";
            assertTrue(archive(LOG.archive(), since).lines().contains(sentence));
            assertTrue(archive(LOG.archive(), since).holds());
            assertTrue(Verification.folder(folder, since).lines().contains(sentence));
        }
        assertTrue(archive(LOG.archive(), new Options(null, SampleLog.of(9).proof(4)))
                .holds());
    }

    @Test
    void aLogThatHasShrunkIsRefusedWithBothSizes() throws IOException {
        Options since = new Options(null, SampleLog.of(50).checkpoint());
        String reason = "The log has shrunk: its checkpoint says 41 leaves, the earlier one said 50.";
        assertRefused(archive(LOG.archive(), since), reason);
        LOG.writeFolder(folder);
        assertRefused(Verification.folder(folder, since), reason);
    }

    @Test
    void aLogThatWasRewrittenIsRefused() throws IOException {
        SampleLog other = SampleLog.of(20);
        other.append(Map.of("text", "not what was logged"));
        Options since = new Options(null, other.checkpoint());
        String reason = "The log was rewritten: its first 21 leaves are not those";
        assertRefused(archive(LOG.archive(), since), reason);
        assertRefused(archive(LOG.archive(), new Options(null, other.proof(2))), reason);
        LOG.writeFolder(folder);
        assertRefused(Verification.folder(folder, since), reason);
    }

    @Test
    void anEarlierCheckpointOfAnotherKeyComparesNothing() {
        NoteKey other = NoteKey.generate("log.example");
        Checkpoint earlier = new Checkpoint("log.example", 5, MerkleTree.root(5, LOG));
        assertRefused(
                archive(LOG.archive(), new Options(null, earlier.signed(other))),
                "The earlier checkpoint is not one of this log");
        assertRefused(archive(LOG.archive(), new Options(null, "x")), "The earlier checkpoint is not one of this log");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 41, 255, 256, 257, 700})
    void aFolderOfAnySizeHolds(int size) throws IOException {
        SampleLog.of(size).writeFolder(folder);
        Report report = Verification.folder(folder, Options.NONE);
        assertTrue(report.holds(), report.toString());
    }

    @Test
    void aFolderOfThreeLevelsHoldsAndEachOfItsTilesIsLookedAt() throws IOException {
        SampleLog log = new SampleLog();
        Leaf leaf = LOG.leaves.get(0);
        for (int i = 0; i < 65_536 + 300; i++) {
            log.append(leaf, Disclosure.NONE);
        }
        log.writeFolder(folder);
        assertTrue(Verification.folder(folder, TRUSTING).holds());
        change("tile/1/000", 8191);
        change("tile/1/001.p/1", 0);
        change("tile/2/000.p/1", 0);
        change("tile/0/257.p/44", 43 * 32);
        Report report = Verification.folder(folder, TRUSTING);
        assertRefused(report, "Tile 1/000: its hash 255 is not the one of leaves 65280 to 65535.");
        assertRefused(report, "Tile 1/001.p/1: its hash 0 is not the one of leaves 65536 to 65791.");
        assertRefused(report, "Tile 2/000.p/1: its hash 0 is not the one of leaves 0 to 65535.");
        assertRefused(report, "Leaf 65835: the stored hash is not the leaf's.");
        Files.delete(folder.resolve("tile/1/000"));
        assertRefused(Verification.folder(folder, TRUSTING), "Tile 1/000, of leaves 0 to 65535: It is missing.");
    }

    private void change(String path, int at) throws IOException {
        Path file = folder.resolve(path);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void noByteOfAFolderCanBeChangedUnseen() throws IOException {
        SampleLog.of(3).writeFolder(folder);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(4, files.size());
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] ^= 1;
                Files.write(file, bytes);
                assertFalse(Verification.folder(folder, Options.NONE).holds(), file + ", byte " + at);
                bytes[at] ^= 1;
            }
            for (int length : new int[] {0, 1, bytes.length - 2}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertFalse(Verification.folder(folder, Options.NONE).holds(), file + " of " + length);
            }
            Files.delete(file);
            assertFalse(Verification.folder(folder, Options.NONE).holds(), "without " + file);
            Files.write(file, bytes);
        }
        assertTrue(Verification.folder(folder, Options.NONE).holds());
    }

    @Test
    void aFullTileStandsInForItsPartWhenTheLogHasGrownMeanwhile() throws IOException {
        SampleLog log = SampleLog.of(300);
        log.writeFolder(folder);
        Files.writeString(folder.resolve("checkpoint"), log.checkpoint(100));
        Report report = Verification.folder(folder, Options.NONE);
        assertTrue(report.holds(), report.toString());
    }

    @Test
    void aCheckpointOfMoreLeavesThanAnybodyHasComesToAnEnd() throws IOException {
        Files.writeString(
                folder.resolve("checkpoint"),
                new Checkpoint("log.example", Long.MAX_VALUE, MerkleTree.root(0, LOG)).signed(SampleLog.KEY));
        assertRefused(Verification.folder(folder, TRUSTING), "Tile 0/000, of leaves 0 to 255: It is missing.");
    }

    private static Report archive(List<String> lines, Options options) {
        return archive(String.join("", lines).getBytes(StandardCharsets.UTF_8), options);
    }

    private static Report archive(byte[] bytes, Options options) {
        try {
            return Verification.archive(new ByteArrayInputStream(bytes), options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(Report report, String reason) {
        assertFalse(report.holds(), reason);
        assertEquals("It does not hold.", report.lines().get(0));
        List<String> named = new ArrayList<>(report.lines());
        named.removeIf(line -> !line.contains(reason));
        assertFalse(named.isEmpty(), reason + "\n" + String.join("\n", report.lines()));
    }
}
