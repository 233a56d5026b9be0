package org.onrecord.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** A person who works at the desk. People are never deleted, only deactivated: what they did stays theirs. */
@Entity
@Table(name = "app_user")
public class User extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "app_user_seq")
    private Long id;

    @Version
    private int version;

    private String email;
    private String name;
    private String passwordHash;

    @Convert(converter = RolesColumn.class)
    private Set<UserRole> roles;

    private boolean active = true;
    private Instant createdAt;
    private Instant seenAt;

    protected User() {}

    public User(String email, String name, Set<UserRole> roles, PasswordHash password, Instant now) {
        this.email = Email.normal(email);
        this.name = name;
        this.passwordHash = password.text();
        this.createdAt = now;
        setRoles(roles);
    }

    /** The person with this id, or not found. */
    public static User byId(Long id) {
        return User.<User>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** As {@link #byId}, kept from everyone else until the transaction ends. */
    public static User locked(Long id) {
        return User.<User>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::missing);
    }

    /** The person with this e-mail address, in whatever case it is written. */
    public static Optional<User> byEmail(String email) {
        return find("email", Email.normal(email)).firstResultOptional();
    }

    /**
     * The active person whose e-mail and password these are. It takes the same time when nobody has that address: a
     * password is always compared with some hash.
     */
    static Optional<User> signingIn(String email, String password) {
        Optional<User> user = byEmail(email).filter(User::active);
        boolean right = user.map(User::password).orElse(PasswordHash.NOBODYS).matches(password);
        return user.filter(any -> right);
    }

    /** Everyone who may sign in, by name. */
    public static List<User> atWork() {
        return list("from User where active = true order by name, email");
    }

    static boolean anyone() {
        return find("from User").firstResultOptional().isPresent();
    }

    static Paging<User> page(int number) {
        PanacheQuery<User> everyone =
                find("from User", Sort.by("active").descending().and("email"));
        return new Paging<>(
                everyone.range(Paging.offset(number), Paging.offset(number) + Paging.SIZE - 1)
                        .list(),
                number,
                count());
    }

    /** Gives the person other roles, unless nobody would be left to administer the desk. */
    Issues changeRoles(Set<UserRole> changed) {
        if (!changed.contains(UserRole.ADMIN) && isLastAdmin()) {
            return Issues.none().add("roles", "Make someone else an administrator first: this is the last one.");
        }
        setRoles(changed);
        return Issues.none();
    }

    /** Bars the person from signing in, unless it is themself or nobody would be left to administer the desk. */
    Issues deactivate(Long byWhom) {
        if (id.equals(byWhom)) {
            return Issues.none().add("You cannot deactivate yourself; ask another administrator.");
        }
        if (isLastAdmin()) {
            return Issues.none().add("Make someone else an administrator first: this is the last one.");
        }
        active = false;
        return Issues.none();
    }

    void reactivate() {
        active = true;
    }

    void rename(String changed) {
        name = changed;
    }

    void changePassword(PasswordHash changed) {
        passwordHash = changed.text();
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Set<UserRole> roles() {
        return roles;
    }

    public boolean active() {
        return active;
    }

    public boolean canEdit() {
        return roles.contains(UserRole.EDITOR);
    }

    public boolean canReview() {
        return roles.contains(UserRole.REVIEWER);
    }

    public boolean isAdmin() {
        return roles.contains(UserRole.ADMIN);
    }

    /** When the person was last seen, to within a few minutes; empty before they first sign in. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public String roleLabels() {
        return UserRole.labels(roles);
    }

    PasswordHash password() {
        return new PasswordHash(passwordHash);
    }

    private boolean isLastAdmin() {
        return active
                && isAdmin()
                && User.<User>list("active = true and id <> ?1", id).stream().noneMatch(User::isAdmin);
    }

    private void setRoles(Set<UserRole> changed) {
        if (changed.isEmpty()) {
            throw new IllegalArgumentException("A person has at least one role");
        }
        roles = EnumSet.copyOf(changed);
    }
}
