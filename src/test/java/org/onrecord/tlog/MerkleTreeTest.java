package org.onrecord.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 70;

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<Hash> leaves = IntStream.range(0, LARGEST)
            .mapToObj(i -> MerkleTree.leaf(("entry " + i).getBytes()))
            .toList();
    private final MerkleTree.Nodes nodes =
            (height, position) -> naiveRoot(leaves.subList((int) position << height, (int) (position + 1) << height));

    @Test
    void theRootsAreThoseOfTheReferenceVectors() {
        List<Hash> known = ENTRIES.stream()
                .map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        CompactRange range = new CompactRange();
        for (int size = 1; size <= known.size(); size++) {
            range.append(known.get(size - 1));
            assertEquals(ROOTS.get(size - 1), range.root().hex());
            MerkleTree.Nodes subtrees = (height, position) ->
                    naiveRoot(known.subList((int) position << height, (int) (position + 1) << height));
            assertEquals(ROOTS.get(size - 1), MerkleTree.root(size, subtrees).hex());
        }
    }

    @Test
    void theRootOfNothingIsTheHashOfNothing() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertEquals(empty, MerkleTree.root(0, nodes).hex());
        assertEquals(empty, new CompactRange().root().hex());
    }

    @Test
    void appendingCompletesExactlyTheSubtreesThatEndThere() {
        for (int size = 0; size < LARGEST; size++) {
            int now = size;
            List<MerkleTree.NewNode> complete = MerkleTree.append(size, leaves.get(size), nodes);
            List<MerkleTree.NewNode> expected = IntStream.range(0, 7)
                    .filter(height -> (now + 1) % (1 << height) == 0)
                    .mapToObj(height -> {
                        long position = (now + 1 >> height) - 1;
                        return new MerkleTree.NewNode(height, position, nodes.node(height, position));
                    })
                    .toList();
            assertEquals(expected, complete);
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheDefinitionAndProveOneLeafAtOnePlaceOnly() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = naiveRoot(leaves.subList(0, size));
            assertEquals(root, MerkleTree.root(size, nodes));
            for (int index = 0; index < size; index++) {
                List<Hash> proof = MerkleTree.inclusion(index, size, nodes);
                assertEquals(naivePath(index, leaves.subList(0, size)), proof);
                assertEquals(root, MerkleTree.rootOf(leaves.get(index), index, size, proof));
                for (int other = 0; other < size; other++) {
                    assertEquals(other == index, leads(leaves.get(index), other, size, proof, root));
                }
            }
        }
    }

    @Test
    void anInclusionProofOfAnotherLengthProvesNothing() {
        List<Hash> proof = MerkleTree.inclusion(4, 7, nodes);
        Hash leaf = leaves.get(4);
        assertThrows(Unproven.class, () -> MerkleTree.rootOf(leaf, 4, 7, proof.subList(1, proof.size())));
        assertThrows(
                Unproven.class,
                () -> MerkleTree.rootOf(
                        leaf,
                        4,
                        7,
                        Stream.concat(proof.stream(), Stream.of(leaf)).toList()));
        assertThrows(Unproven.class, () -> MerkleTree.rootOf(leaf, 7, 7, proof));
        assertThrows(Unproven.class, () -> MerkleTree.rootOf(leaf, -1, 7, proof));
        assertThrows(Unproven.class, () -> MerkleTree.rootOf(leaf, 0, 0, List.of()));
    }

    @Test
    void consistencyProofsAreThoseOfTheDefinitionAndNoOtherRootIsConsistent() {
        Hash wrong = MerkleTree.leaf(new byte[] {1});
        for (int to = 0; to <= LARGEST; to++) {
            Hash toRoot = MerkleTree.root(to, nodes);
            for (int from = 0; from <= to; from++) {
                Hash fromRoot = MerkleTree.root(from, nodes);
                List<Hash> proof = MerkleTree.consistency(from, to, nodes);
                assertEquals(from == 0 ? List.of() : naiveConsistency(from, leaves.subList(0, to), true), proof);
                assertTrue(MerkleTree.consistent(from, fromRoot, to, toRoot, proof), from + " to " + to);
                assertFalse(MerkleTree.consistent(from, wrong, to, toRoot, proof));
                assertTrue(from == 0 && to > 0 || !MerkleTree.consistent(from, fromRoot, to, wrong, proof));
                List<Hash> longer =
                        Stream.concat(proof.stream(), Stream.of(wrong)).toList();
                assertFalse(MerkleTree.consistent(from, fromRoot, to, toRoot, longer));
                for (int at = 0; at < proof.size(); at++) {
                    List<Hash> changed = new ArrayList<>(proof);
                    changed.set(at, wrong);
                    assertFalse(MerkleTree.consistent(from, fromRoot, to, toRoot, changed));
                    changed.remove(at);
                    assertFalse(MerkleTree.consistent(from, fromRoot, to, toRoot, changed));
                }
            }
        }
        assertFalse(MerkleTree.consistent(2, MerkleTree.root(2, nodes), 1, MerkleTree.root(1, nodes), List.of()));
    }

    @Test
    void aLogWithAsManyLeavesAsThereAreNumbersCanBeReckonedWith() {
        assertThrows(Unproven.class, () -> MerkleTree.rootOf(leaves.get(0), 0, Long.MAX_VALUE, List.of()));
        List<Hash> proof = IntStream.range(0, 63).mapToObj(leaves::get).toList();
        assertEquals(
                Hash.LENGTH,
                MerkleTree.rootOf(leaves.get(0), 0, Long.MAX_VALUE, proof).bytes().length);
    }

    private static boolean leads(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        try {
            return MerkleTree.rootOf(leaf, index, size, proof).equals(root);
        } catch (Unproven e) {
            return false;
        }
    }

    /** MTH of RFC 6962, section 2.1, over leaf hashes. */
    private static Hash naiveRoot(List<Hash> list) {
        if (list.size() == 1) {
            return list.get(0);
        }
        int k = naiveSplit(list.size());
        return MerkleTree.parent(naiveRoot(list.subList(0, k)), naiveRoot(list.subList(k, list.size())));
    }

    /** PATH of section 2.1.1. */
    private static List<Hash> naivePath(int m, List<Hash> list) {
        if (list.size() == 1) {
            return List.of();
        }
        int k = naiveSplit(list.size());
        List<Hash> left = list.subList(0, k);
        List<Hash> right = list.subList(k, list.size());
        return m < k ? plus(naivePath(m, left), naiveRoot(right)) : plus(naivePath(m - k, right), naiveRoot(left));
    }

    /** SUBPROOF of section 2.1.2. */
    private static List<Hash> naiveConsistency(int m, List<Hash> list, boolean whole) {
        if (m == list.size()) {
            return whole ? List.of() : List.of(naiveRoot(list));
        }
        int k = naiveSplit(list.size());
        List<Hash> left = list.subList(0, k);
        List<Hash> right = list.subList(k, list.size());
        return m <= k
                ? plus(naiveConsistency(m, left, whole), naiveRoot(right))
                : plus(naiveConsistency(m - k, right, false), naiveRoot(left));
    }

    private static List<Hash> plus(List<Hash> list, Hash last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static int naiveSplit(int size) {
        int k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }
}
