package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.history.Actor;

/** That a person said of two sources whose texts overlap that neither came from the other: it is not asked again. */
@Entity
@Immutable
@Table(name = "derivation_dismissal")
class DerivationDismissal extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture capture;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture other;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User dismissedBy;

    private Instant dismissedAt;

    protected DerivationDismissal() {}

    DerivationDismissal(TextOverlap overlap, Actor actor) {
        this.capture = overlap.capture();
        this.other = overlap.other();
        this.dismissedBy = actor.user();
        this.dismissedAt = actor.at();
    }
}
