package org.onrecord.tlog;

/** A log of which only the roots of its complete subtrees are remembered: enough to append to it and to know its root. */
final class CompactRange implements MerkleTree.Nodes {

    private final Hash[] last = new Hash[Long.SIZE];
    private long size;

    void append(Hash leaf) {
        for (MerkleTree.NewNode node : MerkleTree.append(size, leaf, this)) {
            last[node.height()] = node.hash();
        }
        size++;
    }

    /** Only the last complete subtree of a height is ever asked for: by the root of all, and by an append. */
    @Override
    public Hash node(int height, long position) {
        return last[height];
    }

    long size() {
        return size;
    }

    Hash root() {
        return MerkleTree.root(size, this);
    }
}
