package org.onrecord.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.figure.Figure;
import org.onrecord.history.Content;
import org.onrecord.speaker.Speaker;

/** One relay between the speaker and the page that we read; the last one is the publisher (invariant 5). */
@Entity
@Table(name = "hop")
public class Hop {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Attribution attribution;

    private int place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Speaker agent;

    /** The reporting verb as printed, if any. */
    private String verb;

    @Enumerated(EnumType.STRING)
    private Naming naming;

    /** Whether we saw what this relay published with our own eyes. */
    private boolean seen;

    @EmbeddedColumnNaming("figure_%s")
    private Figure figure;

    protected Hop() {}

    public Hop(Speaker agent, String verb, Naming naming, boolean seen) {
        this(agent, verb, naming, seen, null);
    }

    /** @param figure the figure as this relay gave it, or null where that is not known */
    public Hop(Speaker agent, String verb, Naming naming, boolean seen, Figure figure) {
        this.agent = agent;
        this.verb = verb;
        this.naming = naming;
        this.seen = seen;
        this.figure = figure;
    }

    Hop on(Attribution attribution, int place) {
        this.attribution = attribution;
        this.place = place;
        return this;
    }

    Hop like() {
        return new Hop(agent, verb, naming, seen, figure);
    }

    void relayedBy(Speaker same) {
        agent = same;
    }

    public Long id() {
        return id;
    }

    Content content() {
        Content content = new Content()
                .put("agent", agent.name())
                .put("agent id", agent.id())
                .put("verb", verb)
                .put("naming", naming)
                .put("seen", seen);
        return figure == null ? content : content.put("figure", Figures.content(figure));
    }

    public Speaker agent() {
        return agent;
    }

    public String verb() {
        return verb;
    }

    public Naming naming() {
        return naming;
    }

    public boolean elided() {
        return naming == Naming.ELIDED;
    }

    public boolean seen() {
        return seen;
    }

    /** The figure as this relay gave it, or null where that is not known. */
    public Figure figure() {
        return figure;
    }
}
