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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.onrecord.account.User;

/**
 * Whether a person is reminded by e-mail, from which hour of their day, and up to which day they have been. A day is
 * taken before the digest is sent, by a statement of its own: of several nodes one takes it.
 */
@Entity
@Table(name = "reminder")
class Reminder extends PanacheEntityBase {

    /** The hour that people are offered first. */
    static final int MORNING = 7;

    @Id
    @Column(name = "user_id")
    private Long userId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", insertable = false, updatable = false)
    private User person;

    private boolean wanted;

    private int fromHour = MORNING;

    /** The person's own time zone; the desk's while it is null. */
    private String zone;

    private LocalDate sentOn;

    protected Reminder() {}

    Reminder(User person) {
        this.userId = person.id();
        this.person = person;
    }

    static Optional<Reminder> of(Long person) {
        return findByIdOptional(person);
    }

    /** Those of people who want them and may still sign in, with the people. */
    static List<Reminder> wanted() {
        return list(
                "from Reminder r join fetch r.person p where r.wanted = true and p.active = true order by r.userId");
    }

    /** Takes a day, unless it or a later one is taken. */
    static boolean take(Long person, LocalDate day) {
        return update(
                        "sentOn = ?1 where userId = ?2 and wanted = true and (sentOn is null or sentOn < ?1)",
                        day,
                        person)
                == 1;
    }

    /** Gives a day back that was taken in vain. */
    static void giveBack(Long person, LocalDate day, LocalDate before) {
        update("sentOn = ?1 where userId = ?2 and sentOn = ?3", before, person, day);
    }

    /** @param zone the name of a time zone, or null for the desk's */
    void set(boolean wanted, int fromHour, String zone) {
        this.wanted = wanted;
        this.fromHour = fromHour;
        this.zone = zone;
    }

    /** The person's day at a moment, if its hour has come and it was not taken yet; else null. */
    LocalDate dueDay(Instant now, ZoneId desk) {
        ZonedDateTime there = now.atZone(zone == null ? desk : ZoneId.of(zone));
        LocalDate day = there.toLocalDate();
        boolean fresh = sentOn == null || sentOn.isBefore(day);
        return fresh && there.getHour() >= fromHour ? day : null;
    }

    User person() {
        return person;
    }

    boolean isWanted() {
        return wanted;
    }

    int fromHour() {
        return fromHour;
    }

    String zone() {
        return zone;
    }

    LocalDate sentOn() {
        return sentOn;
    }
}
