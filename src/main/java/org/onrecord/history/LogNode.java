package org.onrecord.history;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.onrecord.tlog.Hash;
import org.onrecord.tlog.MerkleTree.Nodes;
import org.onrecord.tlog.Unproven;

/** The hash above a full row of leaves, twice as many at each height. */
@Entity
@Immutable
@Table(name = "log_node")
class LogNode extends PanacheEntityBase {

    private static final int HEIGHTS = 56;

    /** Stands for a hash that is damaged or gone, and matches nothing. */
    static final Hash NONE = Hash.of(new byte[Hash.LENGTH]);

    @Id
    private Long number;

    private String hash;

    protected LogNode() {}

    LogNode(int height, long position, Hash hash) {
        this.number = number(height, position);
        this.hash = hash.hex();
    }

    private static long number(int height, long position) {
        return ((long) height << HEIGHTS) | position;
    }

    /**
     * Computes something from nodes with one statement: the computation is run once to see which it asks for, which
     * never depends on their values, and once more with what was found.
     */
    static <T> T reading(Function<Nodes, T> computation) {
        Set<Long> wanted = new HashSet<>();
        computation.apply((height, position) -> {
            wanted.add(number(height, position));
            return NONE;
        });
        Map<Long, Hash> found = wanted.isEmpty()
                ? Map.of()
                : LogNode.<LogNode>list("number in ?1", wanted).stream()
                        .collect(toMap(node -> node.number, LogNode::hash));
        return computation.apply((height, position) -> found.getOrDefault(number(height, position), NONE));
    }

    /** The hashes of a height from a position on, so many, by their positions. */
    static SortedMap<Long, Hash> row(int height, long from, int many) {
        SortedMap<Long, Hash> row = new TreeMap<>();
        LogNode.<LogNode>list("number between ?1 and ?2", number(height, from), number(height, from + many - 1))
                .forEach(node -> row.put(node.number - number(height, 0), node.hash()));
        return row;
    }

    /** A stored hash; one that is damaged reads as a hash that matches nothing. */
    static Hash read(String hex) {
        try {
            return Hash.ofHex(hex);
        } catch (Unproven e) {
            return NONE;
        }
    }

    Hash hash() {
        return read(hash);
    }
}
