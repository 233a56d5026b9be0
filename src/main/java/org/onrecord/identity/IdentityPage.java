package org.onrecord.identity;

import java.util.List;
import java.util.function.UnaryOperator;
import org.onrecord.history.Addressed;
import org.onrecord.history.Alias;
import org.onrecord.web.Issues;

/**
 * The page on which an entry gets another address, or is made one with another.
 *
 * @param slug the address as it was typed
 * @param merge the merge as it was typed
 * @param other the entry that it would be one with, once that is clear
 */
record IdentityPage(Register register, Addressed entry, String slug, MergeForm merge, Addressed other, Issues issues) {

    static IdentityPage of(Register register, Addressed entry) {
        return new IdentityPage(register, entry, entry.slug(), MergeForm.BLANK, null, Issues.none());
    }

    IdentityPage refusingAddress(String typed, Issues why) {
        return new IdentityPage(register, entry, typed, merge, other, why);
    }

    IdentityPage merging(MergeForm typed, Addressed into, Issues why) {
        return new IdentityPage(register, entry, slug, typed, into, why);
    }

    /** One merge in which the entry had a part. */
    public record Past(Merge merge, String sentence, boolean undoable) {}

    public String action() {
        return "/desk/identity/" + register.path() + "/" + entry.id();
    }

    /** The page on which the entry itself is changed. */
    public String path() {
        return "/desk/" + register.path() + "/" + entry.id();
    }

    public String label() {
        return register.label(entry);
    }

    public String otherLabel() {
        return register.label(other);
    }

    public String otherPath() {
        return "/desk/" + register.path() + "/" + other.id();
    }

    /** This page of the other entry. */
    public String otherAction() {
        return "/desk/identity/" + register.path() + "/" + other.id();
    }

    public List<String> aliases() {
        return Alias.of(entry.subjectKind(), entry.id()).stream()
                .map(alias -> "/" + register.path() + "/" + alias)
                .toList();
    }

    /** What will happen, once both are known and nothing stands against it. */
    public List<String> effects() {
        return other == null || !issues.isEmpty()
                ? List.of()
                : register.merging().effects(entry, other);
    }

    /** The entry that this one was merged into, or null. */
    public Addressed survivor() {
        return entry.merged() ? Addressed.survivor(entry) : null;
    }

    public String survivorPath() {
        return "/desk/identity/" + register.path() + "/" + survivor().id();
    }

    public List<Past> merges() {
        UnaryOperator<String> quoted = label -> "“" + label + "”";
        return Merge.of(entry.subjectKind(), entry.id()).stream()
                .map(merge -> new Past(
                        merge,
                        quoted.apply(register.label(register.byId(merge.fromId()))) + " was merged into "
                                + quoted.apply(register.label(register.byId(merge.intoId()))),
                        !merge.undone()))
                .toList();
    }

    /** Where names complete as they are typed, or null: claims and sources are named by their address or number. */
    public String options() {
        return register == Register.SPEAKERS || register == Register.TOPICS
                ? "/desk/" + register.path() + "/options"
                : null;
    }

    public boolean mergeable() {
        return !entry.merged();
    }
}
