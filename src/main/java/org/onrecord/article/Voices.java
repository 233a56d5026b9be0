package org.onrecord.article;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.speaker.Likeness;
import org.onrecord.speaker.Meant;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.speaker.SpeakerMatching;
import org.onrecord.speaker.SpeakerMatching.Sought;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.Folded;
import org.onrecord.web.Vocabulary;

/**
 * Whom the names in some proposals mean, by what is on record. Two of one name are a choice, never a guess, and who is
 * not on record is put there only with a proposal that an editor accepts. A single name is read as the one person whose
 * last name it is, for an editor to see before it is accepted.
 */
record Voices(Map<Sought, Meant> meant) {

    static Voices in(Collection<ProposedClaim> proposals) {
        Set<Sought> sought = new LinkedHashSet<>();
        proposals.stream().filter(ProposedClaim::open).forEach(proposal -> {
            Voice.in(proposal.fields()).forEach(voice -> sought.add(voice.sought()));
            surname(proposal).forEach(voice -> sought.add(voice.sought()));
        });
        return new Voices(SpeakerMatching.of(sought));
    }

    /** Those whom a proposal names who are not on record. */
    List<Voice> unknown(ProposedClaim proposal) {
        return Voice.in(proposal.fields()).stream()
                .filter(voice -> of(voice).bearers().isEmpty())
                .toList();
    }

    /** Whether more than one on record bears a name. */
    boolean doubtful(Voice voice) {
        return of(voice).choice();
    }

    /** Those on record who bear a name, or who may be meant where nobody does: each with what tells them apart. */
    List<String> choices(Voice voice) {
        Meant who = of(voice);
        return Stream.concat(who.bearers().stream(), who.candidates().stream())
                .map(like -> SpeakerNaming.label(like.speaker()))
                .toList();
    }

    /** The ids of those on record who are meant by a name, or may be. */
    List<Long> maybe(Voice voice) {
        Meant who = of(voice);
        return Stream.concat(who.bearers().stream(), who.candidates().stream())
                .map(like -> like.speaker().id())
                .toList();
    }

    private static List<Voice> surname(ProposedClaim proposal) {
        String printed = proposal.surnameAsPrinted();
        return printed.isEmpty() ? List.of() : List.of(new Voice(printed, SpeakerKind.PERSON));
    }

    /**
     * Whom else on record a bare last name may mean that was read as somebody whom the article names in full: each with
     * what tells them apart.
     */
    List<String> namesakes(ProposedClaim proposal) {
        return others(proposal).stream().map(SpeakerNaming::label).toList();
    }

    private List<Speaker> others(ProposedClaim proposal) {
        List<Voice> printed = surname(proposal);
        if (printed.isEmpty()) {
            return List.of();
        }
        Meant read = of(Voice.in(proposal.fields()).get(0));
        return of(printed.get(0)).bearers().stream()
                .map(Meant.Likely::speaker)
                .filter(speaker -> read.bearers().stream()
                        .noneMatch(bearer -> bearer.speaker().id().equals(speaker.id())))
                .toList();
    }

    /** The one on record who is meant by a name, or null. */
    Speaker speaker(Voice voice) {
        return of(voice).speaker();
    }

    /** Whether no more is known of who is meant than the last name. */
    boolean bySurname(Voice voice) {
        return of(voice).how() == Likeness.SURNAME;
    }

    private Meant of(Voice voice) {
        Meant who = meant.getOrDefault(voice.sought(), new Meant(List.of(), List.of()));
        return voice.single() ? who.bySurname() : who;
    }

    /** The fields with those who are on record named as the record names them. */
    Fields resolve(Fields fields) {
        String speaker = fields.text("speaker");
        Fields resolved = speaker.isEmpty()
                ? fields
                : fields.with("speaker", name(new Voice(speaker, kind(fields.text("speakerKind")))));
        List<String> kinds = fields.texts("hops.kind");
        List<String> agents = fields.texts("hops.agent");
        return resolved.with(
                "hops.agent",
                IntStream.range(0, agents.size())
                        .mapToObj(i -> name(new Voice(agents.get(i), kind(i < kinds.size() ? kinds.get(i) : ""))))
                        .toList());
    }

    private String name(Voice voice) {
        Speaker who = voice.name().isEmpty() ? null : speaker(voice);
        return who == null || Folded.of(who.name()).equals(Folded.of(voice.name()))
                ? voice.name()
                : SpeakerNaming.label(who);
    }

    private static SpeakerKind kind(String name) {
        return Vocabulary.find(SpeakerKind.class, name);
    }

    /** Why a proposal isn't accepted with others, as a sentence; null when nothing stands in the way. */
    String hindrance(ProposedClaim proposal) {
        List<Speaker> others = others(proposal);
        if (!others.isEmpty()) {
            return "“%s” is read as %s and may also mean %s. Accept it by itself if that is right."
                    .formatted(
                            proposal.surnameAsPrinted(),
                            proposal.fields().text("speaker"),
                            others.get(0).name());
        }
        for (Voice voice : Voice.in(proposal.fields())) {
            if (doubtful(voice)) {
                return "More than one on record may be meant by “%s”. Choose one.".formatted(voice.name());
            }
            if (bySurname(voice)) {
                return "“%s” is read as %s, by the last name alone. Accept it by itself if that is right."
                        .formatted(voice.name(), speaker(voice).name());
            }
            if (of(voice).bearers().isEmpty() && voice.kind() == null) {
                return "Nobody called “%s” is on record. Say what they are.".formatted(voice.name());
            }
        }
        return null;
    }
}
