package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.web.Folded;
import org.onrecord.web.Issues;
import org.onrecord.web.Vocabulary;

/** Reads a speaker's form against what is on record, and changes nothing. */
final class SpeakerReading {

    private static final int MAX_NAMES = 50;
    private static final int MAX_MEMBERS = 50;
    private static final int LONGEST_NAME = 300;

    private final SpeakerForm form;
    private final Speaker speaker;
    private final Issues issues;
    private final SpeakerKind kind;
    private final List<String> otherNames;
    private final List<Role> roles;
    private final List<Speaker> members;
    private final List<Speaker> namesakes;

    /**
     * @param speaker the speaker on record whom the form is about, or null for a new one
     * @param issues what the form's own limits have found; reading adds to it
     */
    SpeakerReading(SpeakerForm form, Speaker speaker, Issues issues) {
        this.form = form;
        this.speaker = speaker;
        this.issues = issues;
        this.kind = readKind();
        this.otherNames = readOtherNames();
        this.roles = readRoles();
        this.members = readMembers();
        this.namesakes = readNamesakes();
    }

    private SpeakerKind readKind() {
        SpeakerKind read = Vocabulary.read(SpeakerKind.class, form.kind(), "kind", issues);
        if (read == null) {
            issues.add("kind", "Choose what kind of speaker this is.");
        }
        return read;
    }

    private List<String> readOtherNames() {
        List<String> names = lines(form.otherNames());
        if (names.size() > MAX_NAMES) {
            issues.add("otherNames", "A speaker has at most %d other names.".formatted(MAX_NAMES));
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            issues.add(
                    "otherNames", "A name has at most %d characters; write one on each line.".formatted(LONGEST_NAME));
        }
        return names;
    }

    private List<Role> readRoles() {
        List<Role> read = new ArrayList<>();
        for (int i = 0; i < form.roles().size(); i++) {
            RoleForm row = form.roles().get(i);
            if (!row.blank()) {
                read.add(row.read("roles[" + i + "]", issues));
            }
        }
        return read;
    }

    private List<Speaker> readMembers() {
        List<String> names = issues.on("members") == null ? lines(form.members()) : List.of();
        if (!names.isEmpty() && kind != SpeakerKind.COLLECTIVE) {
            issues.add("members", "Only several together have members.");
            return List.of();
        }
        if (names.size() > MAX_MEMBERS) {
            issues.add("members", "At most %d members are named.".formatted(MAX_MEMBERS));
            return List.of();
        }
        List<Speaker> found = new ArrayList<>();
        for (String name : names) {
            List<Speaker> bearers = SpeakerNaming.bearers(name);
            if (bearers.size() == 1) {
                found.add(bearers.get(0));
            } else {
                issues.add("members", bearers.isEmpty() ? nobody(name) : several(name, bearers));
            }
        }
        if (speaker != null && found.stream().anyMatch(member -> member.id().equals(speaker.id()))) {
            issues.add("members", "Nobody is a member of themselves.");
        }
        return found;
    }

    private static String nobody(String name) {
        return "Nobody named “%s” is on record. Enter them first.".formatted(name);
    }

    private static String several(String name, List<Speaker> bearers) {
        return "Several are named “%s”. Write which: %s."
                .formatted(name, bearers.stream().map(SpeakerNaming::label).collect(Collectors.joining(", or ")));
    }

    /** A second one of a name is entered only by who knows of the first, and says what tells them apart. */
    private List<Speaker> readNamesakes() {
        boolean kept = speaker != null && Folded.of(speaker.name()).equals(Folded.of(form.name()));
        if (kept || form.name().isEmpty() || issues.on("name") != null) {
            return List.of();
        }
        List<Speaker> bearers = Speaker.named(form.name()).stream()
                .filter(other -> speaker == null || !other.id().equals(speaker.id()))
                .toList();
        if (!bearers.isEmpty() && form.another().isEmpty()) {
            issues.add("name", "This name is on record already; see above.");
        } else if (!bearers.isEmpty() && form.description().isEmpty() && roles.isEmpty()) {
            issues.add("description", "Say who this is, or give a role: it tells them from the others of this name.");
        }
        return bearers;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !Folded.of(line).isEmpty())
                .distinct()
                .toList();
    }

    /** Says of a speaker what was read. */
    void describe(Speaker described) {
        described.describe(
                form.name(),
                kind,
                emptyToNull(form.description()),
                emptyToNull(form.wikidata()),
                otherNames,
                roles,
                members);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    SpeakerKind kind() {
        return kind;
    }

    Issues issues() {
        return issues;
    }

    /** Those on record who bear the name of a new speaker. */
    List<Speaker> namesakes() {
        return namesakes;
    }
}
