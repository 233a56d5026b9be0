package org.onrecord.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.web.Choice;

/** The speakers and topics among which a reader can choose: those of published claims, by name. */
record Shelf(List<Choice> speakers, List<Choice> topics) {

    /** A longer list is no help for choosing; a name beyond it is found by searching. */
    private static final int MOST = 200;

    private static final String SPEAKER = "speaker";

    /** A thing with a page of its own, to be chosen by its slug. */
    record Item(String kind, String slug, String label) implements Choice {

        @Override
        public String name() {
            return slug;
        }
    }

    static Shelf now() {
        List<Item> items = Claim.getEntityManager()
                .createQuery(String.format(Locale.ROOT, """
                        (select 'speaker', s.slug, s.name from Speaker s where exists
                            (select 1 from Attribution a where a.speaker = s and exists
                                (select 1 from Claim k where k = a.claim and k.publication = ?1))
                            order by s.name limit %1$d)
                        union all
                        (select 'topic', t.slug, t.name from Topic t where exists
                            (select 1 from Claim c join c.topics x where x = t and exists
                                (select 1 from Claim k where k = c and k.publication = ?1))
                            order by t.name limit %1$d)""", MOST), Item.class)
                .setParameter(1, Publication.PUBLISHED)
                .getResultList();
        List<Choice> speakers = new ArrayList<>();
        List<Choice> topics = new ArrayList<>();
        items.stream()
                .sorted(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER))
                .forEach(item -> (item.kind().equals(SPEAKER) ? speakers : topics).add(item));
        return new Shelf(speakers, topics);
    }
}
