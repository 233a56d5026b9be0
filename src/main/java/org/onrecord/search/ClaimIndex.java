package org.onrecord.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An index of the record: the one seam behind which another engine could stand. It is a copy, and knows up to where it
 * was brought; who fills it reads what it is to hold from the database.
 */
interface ClaimIndex {

    /** Puts things in the place of what it has under the same keys. Found once it is {@link #refresh refreshed}. */
    void put(Side side, List<? extends Indexed> things, Meanings meanings) throws IOException;

    /** Takes things out, whether or not they are in it. */
    void remove(Side side, Collection<Key> keys) throws IOException;

    /** Makes what was put and removed until now count for those who search from now on. */
    void refresh() throws IOException;

    /**
     * Sees to it that no file holds a word of things that were removed, in the background.
     *
     * @return whether it is so by now
     */
    boolean expunge(Collection<Key> keys) throws IOException;

    /** The stamps of those of some things that it has on a side, all that was put and removed included. */
    Map<Key, String> stamps(Side side, Collection<Key> keys) throws IOException;

    /** The speakers and topics that some claims mention, as it has them. */
    Set<Key> mentions(Collection<Key> claims) throws IOException;

    /** The vectors that it has of the words of some claims, by the hashes of the words. */
    Map<String, float[]> vectors(Collection<Key> claims) throws IOException;

    /** Some of the claims of which a vector has yet to be made. */
    List<Key> wantingVectors(int most) throws IOException;

    /** Up to where it was brought when it was last {@link #keep kept}. */
    Optional<Cursor> kept();

    /** Makes all of it outlast a loss of power, with up to where it was brought. */
    void keep(Cursor cursor) throws IOException;
}
