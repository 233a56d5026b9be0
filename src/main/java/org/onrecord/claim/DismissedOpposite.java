package org.onrecord.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.web.Refusal;

/** That somebody said of two claims that the one does not contradict the other, so that it is not proposed again. */
@Entity
@Immutable
@Table(name = "dismissed_opposite")
class DismissedOpposite extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    /** The lower of the two ids. */
    @Column(name = "one_id")
    private Long one;

    @Column(name = "other_id")
    private Long other;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    protected DismissedOpposite() {}

    private DismissedOpposite(Long one, Long other, Actor actor) {
        this.one = Math.min(one, other);
        this.other = Math.max(one, other);
        this.at = actor.at();
        this.author = actor.user();
    }

    /** Remembers it of a claim and the one that was chosen; once is enough. */
    static void remember(Long id, LinkForm form, Actor actor) {
        Claim claim = Claim.locked(id);
        Claim chosen = form.chosen();
        if (chosen == null || chosen.id().equals(id)) {
            throw Refusal.missing();
        }
        if (!of(claim).contains(chosen.id())) {
            // The one with the lower id is locked by whoever dismisses it from the other side, too.
            Claim.locked(Math.min(id, chosen.id()));
            new DismissedOpposite(id, chosen.id(), actor).persist();
            claim.did(actor, Act.OPPOSITE_DISMISSED, "claim " + chosen.id());
        }
    }

    /** The ids of the claims that are not proposed for a claim any more. */
    static Set<Long> of(Claim claim) {
        Set<Long> ids = new HashSet<>();
        DismissedOpposite.<DismissedOpposite>list("one = ?1 or other = ?1", claim.id())
                .forEach(pair -> ids.add(pair.one.equals(claim.id()) ? pair.other : pair.one));
        return ids;
    }
}
