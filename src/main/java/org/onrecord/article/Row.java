package org.onrecord.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.FigureForm;
import org.onrecord.claim.Form;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.OnRecord;
import org.onrecord.claim.SpeechAct;
import org.onrecord.matching.Looking;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Choice;
import org.onrecord.web.Vocabulary;

/**
 * A proposal as the page of its article shows it.
 *
 * @param number where it stands among those that are shown, from 1
 * @param form the claim's form, filled in with it
 * @param outlet the publisher, who speaks in its own voice
 * @param onRecord the claims on record that it may repeat
 */
public record Row(
        int number, ProposedClaim proposal, ClaimForm form, String outlet, Voices voices, List<OnRecord> onRecord) {

    static Row of(int number, ProposedClaim proposal, Article article, Voices voices, Repeats repeats) {
        String outlet = article.source().publisher().name();
        return new Row(number, proposal, proposal.fields().form(), outlet, voices, repeats.of(proposal));
    }

    /** The address of what can be done with it. */
    public String act() {
        return "/desk/articles/" + proposal.article().id() + "/proposals/" + proposal.id();
    }

    /** Where it is looked up whether it is on record in other words; of a long claim, by its beginning. */
    public String looking() {
        Looking looking = new Looking(
                form.text(),
                speaker(),
                form.language(),
                form.said(),
                form.figure().verbatim());
        return looking.address() + "&proposal=" + proposal.article().id() + "/" + proposal.id();
    }

    /** What the speaker does by it, such as to deny it; empty where they simply say it. */
    public String deed() {
        SpeechAct act = Vocabulary.find(SpeechAct.class, form.act());
        return act == null || act == SpeechAct.ASSERTS ? "" : act.label();
    }

    /** When it was said, in the words as printed and as they are read. */
    public String said() {
        String words = form.saidVerbatim().isEmpty() ? "" : "“" + form.saidVerbatim() + "”";
        String read = form.said().isEmpty() ? "" : FuzzyDate.of(form.said()).text();
        return words.isEmpty() || read.isEmpty() ? words + read : words + " (" + read + ")";
    }

    /** The figure as printed, and as it is read. */
    public String figure() {
        FigureForm figure = form.figure();
        return Stream.of(figure.verbatim(), figure.sentence())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    public String speaker() {
        return form.speaker().isEmpty() ? outlet : form.speaker();
    }

    /** Who is to be put on record with it. */
    public List<Voice> unknown() {
        return voices.unknown(proposal);
    }

    /**
     * Those on record among whom to choose: who bear the speaker's name, or may be meant by it; empty where it is known.
     */
    public List<String> choices() {
        Voice voice = voice();
        if (voice == null) {
            return List.of();
        }
        List<String> mine = voices.speaker(voice) != null ? List.of() : voices.choices(voice);
        return Stream.concat(mine.stream(), voices.namesakes(proposal).stream())
                .distinct()
                .toList();
    }

    /** Whether the speaker is on record, but others may be meant by the last name that the article gives of them. */
    public boolean hasNamesakes() {
        Voice voice = voice();
        return voice != null
                && voices.speaker(voice) != null
                && !voices.namesakes(proposal).isEmpty();
    }

    /** Whether the speaker may also be somebody who is not on record. */
    public boolean maybeNew() {
        Voice voice = voice();
        return voice != null && !voices.doubtful(voice);
    }

    /** As whom the speaker is on record; empty where it isn't known, or the name is the same. */
    public String onRecordAs() {
        Voice voice = voice();
        Speaker known = voice == null ? null : voices.speaker(voice);
        return known == null || known.name().equals(form.speaker()) ? "" : known.name();
    }

    /** Whether the speaker is known by no more than a last name, so that somebody else may be meant. */
    public boolean bySurname() {
        Voice voice = voice();
        return voice != null && voices.bySurname(voice);
    }

    private Voice voice() {
        return form.speaker().isEmpty() ? null : Voice.in(proposal.fields()).get(0);
    }

    public List<SpeakerKind> kinds() {
        return List.of(SpeakerKind.values());
    }

    /** What kind of proposition it is, how it can be checked, and how it was given. */
    public String sort() {
        return Stream.of(label(ClaimKind.class, form.kind()), checking(), label(Form.class, form.form()), mouth())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String checking() {
        Checkability can = Vocabulary.find(Checkability.class, form.checkability());
        if (can == null) {
            return "";
        }
        String why = label(Obstacle.class, form.obstacle());
        return switch (can) {
            case YES -> "Can be checked";
            case PARTLY -> "Can be checked in part" + (why.isEmpty() ? "" : ": " + lower(why));
            case NO -> "Can’t be checked" + (why.isEmpty() ? "" : ": " + lower(why));
        };
    }

    private String mouth() {
        org.onrecord.claim.Voice voice = Vocabulary.find(org.onrecord.claim.Voice.class, form.voice());
        if (voice == null || voice == org.onrecord.claim.Voice.SPEAKER) {
            return "";
        }
        return voice == org.onrecord.claim.Voice.NARRATOR ? "In the outlet’s own voice" : "In whose voice is open";
    }

    private static <E extends Enum<E> & Choice> String label(Class<E> vocabulary, String name) {
        E found = Vocabulary.find(vocabulary, name);
        return found == null ? "" : found.label();
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
