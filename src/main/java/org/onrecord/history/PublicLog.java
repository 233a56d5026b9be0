package org.onrecord.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.onrecord.tlog.Archive;
import org.onrecord.tlog.CanonicalJson;
import org.onrecord.tlog.Disclosure;
import org.onrecord.tlog.Hash;
import org.onrecord.tlog.MerkleTree;
import org.onrecord.tlog.MerkleTree.NewNode;
import org.onrecord.tlog.NoteKey;
import org.onrecord.tlog.NoteVerifier;
import org.onrecord.tlog.Tiles;
import org.onrecord.tlog.Tiles.Tile;
import org.onrecord.tlog.TlogProof;
import org.onrecord.tlog.Verification;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;
import org.onrecord.web.Refusal;
import org.onrecord.web.Settings;

/**
 * The append-only log of all public changes (RFC 6962), as anyone can fetch it (C2SP tlog-tiles) and check it. To append
 * costs two statements to read and three to write, a proof three, however long the log is.
 */
@ApplicationScoped
public class PublicLog {

    private static final Logger LOG = Logger.getLogger(PublicLog.class);

    /** How many leaves are in memory at once while the whole log is written out. */
    private static final int PAGE = 100;

    private final LogKey key;
    private final LogWitness witness;
    private final Path folder;

    PublicLog(LogKey key, LogWitness witness, Settings settings) {
        this.key = key;
        this.witness = witness;
        this.folder = settings.dataDir().toAbsolutePath();
    }

    /**
     * Appends a public change, in the transaction of its act.
     *
     * @param content what readers can see after it
     */
    public void append(Event event, Map<String, Object> content) {
        LogHead head = LogHead.locked();
        if (head.signer() == null) {
            head.signedBy(key.made().verifierText());
        }
        long position = head.leaves();
        Revision revision = Revision.of(event.subjectKind(), event.subjectId(), event.revision())
                .orElse(null);
        LogLeaf leaf = new LogLeaf(position, event, revision, CanonicalJson.of(content));
        leaf.persist();
        Hash hash = leaf.leaf().hash();
        List<NewNode> grown = LogNode.reading(nodes -> MerkleTree.append(position, hash, nodes));
        grown.forEach(node -> new LogNode(node.height(), node.position(), node.hash()).persist());
        head.grow();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many leaves it has. */
    public long size() {
        return LogHead.now().leaves();
    }

    /** Public changes from a position on, in their order; none is ever added before one that was given. */
    public List<PublicChange> changes(long from, int most) {
        return LogLeaf.changes(from, most);
    }

    /** The public half of the key, if anything was ever logged. */
    public Optional<String> verifier() {
        return Optional.ofNullable(LogHead.now().signer());
    }

    /** The signed checkpoint of the log as it is. */
    public String checkpoint() {
        return witness.sign(this::signer).note();
    }

    private NoteKey signer(LogHead.Seen head) {
        if (head.signer() == null) {
            throw Refusal.missing();
        }
        return key.kept()
                .filter(kept -> kept.verifierText().equals(head.signer()))
                .orElseThrow(() -> Refusal.unavailable(
                        "This server does not have the key that the log is signed with. Its operator copies log.key into"
                                + " the data folder."));
    }

    /** The proof that the newest public change of a thing is in the log, with what opens it. */
    public Optional<String> proof(SubjectKind kind, Long id) {
        return LogLeaf.newest(kind, id)
                .filter(leaf -> leaf.disclosure().content() != null)
                .map(this::proof);
    }

    private String proof(LogLeaf newest) {
        LogWitness.Signed signed = witness.sign(this::signer);
        LogHead.Seen head = signed.head();
        Disclosure open = newest.disclosure();
        String extra = CanonicalJson.of(Map.of(
                "content",
                open.content(),
                "key",
                head.signer(),
                "leaf",
                new String(newest.leaf().bytes(), StandardCharsets.UTF_8),
                "salt",
                Hash.of(open.salt()).hex()));
        List<Hash> path = LogNode.reading(nodes -> MerkleTree.inclusion(newest.position(), head.leaves(), nodes));
        return new TlogProof(extra.getBytes(StandardCharsets.UTF_8), newest.position(), path, signed.note()).text();
    }

    /** A tile, or nothing when the log has no such one. */
    public Optional<byte[]> tile(String path) {
        long size = LogHead.now().leaves();
        return Tiles.parse(path).filter(tile -> Tiles.exists(tile, size)).map(PublicLog::bytes);
    }

    private static byte[] bytes(Tile tile) {
        long first = tile.number() * Tiles.FULL;
        if (tile.level() == Tiles.ENTRIES) {
            return Tiles.bundle(LogLeaf.from(first, tile.width()).stream()
                    .map(leaf -> leaf.leaf().bytes())
                    .toList());
        }
        ByteBuffer hashes = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
        LogNode.row(tile.level() * 8, first, tile.width()).values().forEach(hash -> hashes.put(hash.bytes()));
        return hashes.array();
    }

    /**
     * Writes the whole log out, a page of leaves at a time, each in a transaction of its own. It ends with an exception,
     * and what is written then is not whole, where the database doesn't answer.
     *
     * @param open which leaves of a page everyone may look into
     */
    public void archive(OutputStream out, Function<List<LogLeaf>, Set<Long>> open) throws IOException {
        write(out, leaves -> {
            Set<Long> disclosed = open.apply(leaves);
            return leaf -> disclosed.contains(leaf.position()) ? leaf.disclosure() : Disclosure.NONE;
        });
    }

    /** Whether every leaf still commits to what is stored, and all of them hash to what was signed. */
    public Report check() throws IOException {
        Path copy = Files.createTempFile(folder, "log", ".jsonl");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
                wholeArchive(out);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
                return Verification.archive(in, own());
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Options own() {
        return verifier().map(NoteVerifier::read).map(Options::own).orElse(Options.NONE);
    }

    /** Writes the whole log out with the desk's own rows, so that whoever holds it can tell whether one was changed. */
    public void wholeArchive(OutputStream out) throws IOException {
        write(out, leaves -> LogLeaf::wholeDisclosure);
    }

    private void write(OutputStream out, Function<List<LogLeaf>, Function<LogLeaf, Disclosure>> opening)
            throws IOException {
        Beginning beginning = QuarkusTransaction.requiringNew().call(this::beginning);
        out.write(beginning.line().getBytes(StandardCharsets.UTF_8));
        for (long from = 0; from < beginning.size(); from += PAGE) {
            long first = from;
            int many = (int) Math.min(PAGE, beginning.size() - from);
            out.write(page(first, many, opening).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /**
     * A leaf whose rows are damaged beyond reading is left out, for the verifier to miss it; the others are not. Where the
     * database itself doesn't answer nothing is, and the writing ends: half a log would be taken for a damaged one.
     */
    private static String page(long first, int many, Function<List<LogLeaf>, Function<LogLeaf, Disclosure>> opening) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> lines(LogLeaf.from(first, many), opening));
        } catch (RuntimeException e) {
            if (many == 1 && !isThere(first)) {
                throw e;
            }
            if (many == 1) {
                LOG.errorf(e, "Leaf %d of the log cannot be read", first);
                return "";
            }
            StringBuilder lines = new StringBuilder();
            for (long one = first; one < first + many; one++) {
                lines.append(page(one, 1, opening));
            }
            return lines.toString();
        }
    }

    /** Whether the database answers, and it is the leaf itself that stands in the way. */
    private static boolean isThere(long position) {
        return QuarkusTransaction.requiringNew().call(() -> LogLeaf.isThere(position));
    }

    private record Beginning(long size, String line) {}

    private Beginning beginning() {
        LogWitness.Signed signed = signedOrLast();
        return new Beginning(signed.head().leaves(), Archive.head(signed.head().signer(), signed.note()));
    }

    /** A log that may be signed no more is written out with what was signed last, so that it shows what is wrong. */
    private LogWitness.Signed signedOrLast() {
        try {
            return witness.sign(this::signer);
        } catch (Refusal refused) {
            return new LogWitness.Signed(LogHead.now(), witness.last().orElseThrow(() -> refused));
        }
    }

    private static String lines(List<LogLeaf> leaves, Function<List<LogLeaf>, Function<LogLeaf, Disclosure>> opening) {
        Function<LogLeaf, Disclosure> open = opening.apply(leaves);
        if (leaves.isEmpty()) {
            return "";
        }
        SortedMap<Long, Hash> stored = LogNode.row(0, leaves.get(0).position(), PAGE);
        StringBuilder lines = new StringBuilder();
        for (LogLeaf leaf : leaves) {
            Hash hash = stored.getOrDefault(leaf.position(), LogNode.NONE);
            lines.append(Archive.line(leaf.position(), leaf.leaf(), hash, open.apply(leaf)));
        }
        return lines.toString();
    }
}
