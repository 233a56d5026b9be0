package org.onrecord.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1: which root a list of entries has, and which few hashes prove that an entry
 * is in it or that one list begins with another. It keeps nothing; the hashes come from wherever they are kept.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] INNER = {1};
    private static final Hash EMPTY = Hash.sha256();

    private MerkleTree() {}

    /** Where the hashes of the complete subtrees are kept. */
    @FunctionalInterface
    public interface Nodes {

        /** The hash of the subtree of the 2^height leaves that begin at leaf position * 2^height. */
        Hash node(int height, long position);
    }

    /** A subtree that has just become complete. */
    public record NewNode(int height, long position, Hash hash) {}

    /** The leaf hash of an entry. */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    public static Hash parent(Hash left, Hash right) {
        return Hash.sha256(INNER, left.bytes(), right.bytes());
    }

    /** The root of the first {@code size} leaves; of no leaves it is the SHA-256 of nothing. */
    public static Hash root(long size, Nodes nodes) {
        requireSize(size);
        return size == 0 ? EMPTY : root(0, size, nodes);
    }

    /** The subtrees that the recursion of the RFC asks for begin at a multiple of the power of two that holds them. */
    private static Hash root(long first, long size, Nodes nodes) {
        long left = Long.highestOneBit(size);
        Hash node = nodes.node(Long.numberOfTrailingZeros(left), first / left);
        return left == size ? node : parent(node, root(first + left, size - left, nodes));
    }

    /** The audit path of the leaf, from its sibling up. */
    public static List<Hash> inclusion(long index, long size, Nodes nodes) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + size + ".");
        }
        List<Hash> proof = new ArrayList<>();
        inclusion(index, 0, size, nodes, proof);
        return List.copyOf(proof);
    }

    private static void inclusion(long index, long first, long size, Nodes nodes, List<Hash> proof) {
        if (size == 1) {
            return;
        }
        long left = split(size);
        if (index < left) {
            inclusion(index, first, left, nodes, proof);
            proof.add(root(first + left, size - left, nodes));
        } else {
            inclusion(index - left, first + left, size - left, nodes, proof);
            proof.add(root(first, left, nodes));
        }
    }

    /** What proves that the first {@code from} of {@code to} leaves are still the same; nothing when one is trivial. */
    public static List<Hash> consistency(long from, long to, Nodes nodes) {
        requireSize(from);
        if (from > to) {
            throw new IllegalArgumentException("A log of " + to + " leaves never had " + from + ".");
        }
        List<Hash> proof = new ArrayList<>();
        if (from > 0) {
            consistency(from, 0, to, true, nodes, proof);
        }
        return List.copyOf(proof);
    }

    private static void consistency(long from, long first, long size, boolean known, Nodes nodes, List<Hash> proof) {
        if (from == size) {
            if (!known) {
                proof.add(root(first, size, nodes));
            }
            return;
        }
        long left = split(size);
        if (from <= left) {
            consistency(from, first, left, known, nodes, proof);
            proof.add(root(first + left, size - left, nodes));
        } else {
            consistency(from - left, first + left, size - left, false, nodes, proof);
            proof.add(root(first, left, nodes));
        }
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /**
     * The root to which an inclusion proof leads. For one index and size each hash has one place, so that no other index
     * leads to the same root.
     *
     * @throws Unproven when there is no such leaf, or its proof has another number of hashes
     */
    public static Hash rootOf(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            throw new Unproven("There is no leaf " + index + " in a log of " + size + " leaves.");
        }
        int inner = inner(index, size);
        int length = inner + Long.bitCount(index >>> inner);
        if (proof.size() != length) {
            throw new Unproven("The proof has " + proof.size() + " hashes where leaf " + index + " of " + size + " has "
                    + length + ".");
        }
        Hash hash = leaf;
        for (int height = 0; height < inner; height++) {
            Hash sibling = proof.get(height);
            hash = isRight(index, height) ? parent(sibling, hash) : parent(hash, sibling);
        }
        return border(hash, proof.subList(inner, length));
    }

    /** Whether the proof shows that the log of {@code to} leaves begins with the log of {@code from} leaves. */
    public static boolean consistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot) && (from > 0 || fromRoot.equals(EMPTY));
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(EMPTY);
        }
        int shift = Long.numberOfTrailingZeros(from);
        int inner = inner(from - 1, to) - shift;
        // A log whose size is a power of two is one subtree of the later one; its root is not repeated in the proof.
        int start = Long.bitCount(from) == 1 ? 0 : 1;
        if (proof.size() != start + inner + Long.bitCount((from - 1) >>> (inner + shift))) {
            return false;
        }
        Hash earlier = start == 0 ? fromRoot : proof.get(0);
        Hash later = earlier;
        List<Hash> rest = proof.subList(start, proof.size());
        for (int height = 0; height < inner; height++) {
            Hash sibling = rest.get(height);
            if (isRight((from - 1) >>> shift, height)) {
                earlier = parent(sibling, earlier);
                later = parent(sibling, later);
            } else {
                later = parent(later, sibling);
            }
        }
        List<Hash> border = rest.subList(inner, rest.size());
        return border(earlier, border).equals(fromRoot) && border(later, border).equals(toRoot);
    }

    /** How many heights there are below the one at which the paths of a leaf and of the last leaf meet. */
    private static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    private static boolean isRight(long position, int height) {
        return (position >>> height & 1) == 1;
    }

    private static Hash border(Hash hash, List<Hash> lefts) {
        Hash root = hash;
        for (Hash left : lefts) {
            root = parent(left, root);
        }
        return root;
    }

    /** The subtrees that become complete when a leaf is appended to a log of that size: the leaf itself, and upwards. */
    public static List<NewNode> append(long size, Hash leaf, Nodes nodes) {
        requireSize(size);
        List<NewNode> complete = new ArrayList<>();
        complete.add(new NewNode(0, size, leaf));
        Hash hash = leaf;
        for (int height = 0; isRight(size, height); height++) {
            hash = parent(nodes.node(height, (size >>> height) - 1), hash);
            complete.add(new NewNode(height + 1, size >>> (height + 1), hash));
        }
        return List.copyOf(complete);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A log cannot have " + size + " leaves.");
        }
    }
}
