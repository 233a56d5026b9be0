package org.onrecord.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;

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

    private static final String SPEAKERS = """
            select 'speaker', s.slug, s.name from Speaker s where exists
                (select 1 from Attribution a where a.speaker = s and exists
                    (select 1 from Claim k where k = a.claim and k.publication = ?1))""";

    private static final String TOPICS = """
            select 'topic', t.slug, t.name from Topic t where exists
                (select 1 from Claim c join c.topics x where x = t and exists
                    (select 1 from Claim k where k = c and k.publication = ?1))""";

    private static final String QUERY = """
            (%1$s order by s.name limit %3$d) union all (%2$s order by t.name limit %3$d)
            union all (%1$s and s.slug = ?2) union all (%2$s and t.slug = ?3)""".formatted(SPEAKERS, TOPICS, MOST);

    /**
     * The first by name, and those that were chosen wherever they stand; one statement.
     *
     * @param speaker the slug of the chosen speaker, or empty
     * @param topic the slug of the chosen topic, or empty
     */
    static Shelf with(String speaker, String topic, Issues issues) {
        List<Choice> speakers = new ArrayList<>();
        List<Choice> topics = new ArrayList<>();
        Claim.getEntityManager()
                .createQuery(QUERY, Item.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, issues.usable(speaker, SPEAKER) ? speaker : "")
                .setParameter(3, issues.usable(topic, "topic") ? topic : "")
                .getResultStream()
                .distinct()
                .sorted(Comparator.comparing(Item::label, String.CASE_INSENSITIVE_ORDER))
                .forEach(item -> (item.kind().equals(SPEAKER) ? speakers : topics).add(item));
        return new Shelf(speakers, topics);
    }

    /** Whether what was chosen stands on it, as far as anything was: then it is nowhere else. */
    boolean has(String speaker, String topic) {
        return has(speaker, speakers) && has(topic, topics);
    }

    static boolean has(String chosen, List<? extends Choice> choices) {
        return chosen.isEmpty()
                || choices.stream().anyMatch(choice -> choice.name().equals(chosen));
    }
}
