package org.onrecord.watch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.onrecord.source.LinkState;
import org.onrecord.web.Paging;
import org.onrecord.web.Vocabulary;

/** The addresses that are watched, those that the desk has to see to first: two statements, whatever is on record. */
public record LinkList(Paging<LinkCheck> links, LinkState state) {

    private static final String RANK = """
            case s.liveness.state when DEAD then 0 when DRIFTED then 1 when WALLED then 2
                when MOVED then 3 else 4 end""";

    /** @param state the name of the state to which the list is narrowed; anything else leaves it whole */
    static LinkList of(String state, int page) {
        LinkState wanted = Vocabulary.find(LinkState.class, state);
        String where = wanted == null
                ? "1 = 1"
                : wanted == LinkState.UNCHECKED
                        ? "(s.liveness.state is null or s.liveness.state = :state)"
                        : "s.liveness.state = :state";
        return new LinkList(found(where, wanted, page), wanted);
    }

    private static Paging<LinkCheck> found(String where, LinkState state, int page) {
        EntityManager database = LinkCheck.getEntityManager();
        TypedQuery<Long> count =
                database.createQuery("select count(*) from LinkCheck c join c.source s where " + where, Long.class);
        TypedQuery<LinkCheck> query = database.createQuery(
                "from LinkCheck c join fetch c.source s join fetch s.publisher where " + where + " order by " + RANK
                        + ", s.liveness.checkedAt desc, s.id",
                LinkCheck.class);
        if (state != null) {
            count.setParameter("state", state);
            query.setParameter("state", state);
        }
        List<LinkCheck> links = query.setFirstResult(Paging.offset(page))
                .setMaxResults(Paging.SIZE)
                .getResultList();
        return new Paging<>(links, page, count.getSingleResult());
    }

    public List<LinkState> states() {
        return List.of(LinkState.values());
    }

    /** The address of a page of this list, up to its number. */
    public String address() {
        return "/desk/links?" + (state == null ? "" : "state=" + state.name() + "&") + "page=";
    }
}
