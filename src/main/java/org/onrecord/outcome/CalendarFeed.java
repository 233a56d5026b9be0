package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.onrecord.account.Token;
import org.onrecord.account.User;

/** That a person's calendar can be read at a secret address, of which only the hash is kept; a new one ends the old. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends PanacheEntityBase {

    @Id
    @Column(name = "user_id")
    private Long userId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", insertable = false, updatable = false)
    private User person;

    private String tokenHash;

    private Instant createdAt;

    protected CalendarFeed() {}

    private CalendarFeed(User person) {
        this.userId = person.id();
        this.person = person;
    }

    /** Gives a person's calendar a new address; the person's row is held. */
    static void open(User person, Token token, Instant now) {
        CalendarFeed feed =
                CalendarFeed.<CalendarFeed>findByIdOptional(person.id()).orElseGet(() -> new CalendarFeed(person));
        feed.tokenHash = token.hash();
        feed.createdAt = now;
        feed.persist();
    }

    static void close(Long person) {
        deleteById(person);
    }

    static boolean isOpen(Long person) {
        return findByIdOptional(person).isPresent();
    }

    /** Whose calendar a secret opens: nobody's who may no longer sign in. One statement, whatever the secret. */
    static Optional<User> reader(String secret) {
        String hash = new Token(Token.isPossible(secret) ? secret : "").hash();
        return CalendarFeed.<CalendarFeed>find("from CalendarFeed c join fetch c.person where c.tokenHash = ?1", hash)
                .firstResultOptional()
                .map(feed -> feed.person)
                .filter(User::active);
    }
}
