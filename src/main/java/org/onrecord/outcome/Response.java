package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.web.Refusal;

/**
 * That somebody was asked for comment on a claim, and what came of it: the last of its states. A state is never changed;
 * what is found out later, or was wrong, is another one.
 */
@Entity
@Table(name = "claim_response")
public class Response extends PanacheEntityBase {

    /** How many requests for comment one claim can have. */
    static final int MOST = 50;

    /** How many states one request can have. */
    static final int MOST_STATES = 20;

    @Id
    @GeneratedValue
    private Long id;

    /** Made with the form: the same form sent twice asks once. */
    private String formKey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    /** How and where they were asked, for the desk alone; often a person's own address, so nothing else keeps it. */
    private String contact;

    @OneToMany(mappedBy = "response", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<ResponseState> states = new ArrayList<>();

    protected Response() {}

    /** Somebody was asked; to be persisted before {@link #asked}. */
    Response(Claim claim, String formKey, String contact, ResponseState.Entry first, Actor actor) {
        this.claim = claim;
        this.formKey = formKey;
        this.contact = contact;
        this.states.add(new ResponseState(this, 1, first, actor));
    }

    /** The request of a claim with all its states. */
    static Response of(Long claim, Long id) {
        return Response.<Response>list("""
                        from Response r join fetch r.states s join fetch s.speaker join fetch s.author
                        where r.id = ?1 and r.claim.id = ?2""", id, claim).stream().findFirst().orElseThrow(Refusal::missing);
    }

    static Optional<Response> madeBy(String formKey, Claim claim) {
        return find("formKey = ?1 and claim = ?2", formKey, claim).firstResultOptional();
    }

    static boolean full(Claim claim) {
        return count("claim", claim) >= MOST;
    }

    /** The ids of all requests of a claim. */
    public static List<Long> on(Claim claim) {
        return find("select r.id from Response r where r.claim = ?1 order by r.id", claim)
                .project(Long.class)
                .list();
    }

    /** Makes requests those of another claim. */
    public static void move(List<Long> responses, Claim into) {
        if (!responses.isEmpty()) {
            update("claim = ?1 where id in ?2", into, responses);
        }
    }

    void asked(Actor actor) {
        claim.did(actor, Act.RESPONSE_ASKED, now().summary());
    }

    /** Adds what is known now, unless that is what was known before; tells whether it was added. */
    boolean record(ResponseState.Entry entry, Actor actor) {
        if (now().says(entry)) {
            return false;
        }
        if (states.size() >= MOST_STATES) {
            throw Refusal.conflict("This was recorded %d times; there is no room for more.".formatted(MOST_STATES));
        }
        ResponseState state = new ResponseState(this, now().number() + 1, entry, actor);
        states.add(state);
        claim.did(actor, Act.RESPONSE_RECORDED, state.summary());
        return true;
    }

    /** Changes how they were asked, of which readers are told nothing. */
    void reachedBy(String other, Actor actor) {
        if (!Objects.equals(contact, other)) {
            contact = other;
            claim.did(actor, Act.RESPONSE_NOTED, null);
        }
    }

    /** What is known now. */
    public ResponseState now() {
        return states.get(states.size() - 1);
    }

    public Long id() {
        return id;
    }

    public String contact() {
        return contact;
    }

    public List<ResponseState> states() {
        return List.copyOf(states);
    }
}
