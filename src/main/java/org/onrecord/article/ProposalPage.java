package org.onrecord.article;

import java.util.List;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.HopForm;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.source.MarkedWords;
import org.onrecord.source.Selector;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.WeekStart;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;

/**
 * The page on which an editor changes a proposal, or gives one, beside the text.
 *
 * @param proposal the proposal, or null when words are marked by hand
 * @param fields what stands in the form
 * @param places the places among which to choose, where the words stand in several
 * @param choices the names among which to choose, where several speakers bear the one that was typed
 * @param overtaken whether somebody else changed it meanwhile
 * @param second the words to split it at that came back
 * @param why the reason to reject it that came back
 */
record ProposalPage(
        Article article,
        ProposedClaim proposal,
        Fields fields,
        Issues issues,
        List<Selector> places,
        List<String> choices,
        boolean overtaken,
        String second,
        String why) {

    static ProposalPage blank(Article article) {
        return new ProposalPage(article, null, Fields.NONE, Issues.none(), List.of(), List.of(), false, "", "");
    }

    static ProposalPage of(Article article, ProposedClaim proposal) {
        return new ProposalPage(
                article, proposal, proposal.fields(), Issues.none(), List.of(), List.of(), false, "", "");
    }

    static ProposalPage sent(Article article, ProposedClaim proposal, ProposalReading reading) {
        return new ProposalPage(
                article,
                proposal,
                reading.fields(),
                reading.issues(),
                reading.places(),
                reading.choices(),
                false,
                "",
                "");
    }

    /** The page with a place to split at, or a reason to reject it, that can't be one. */
    ProposalPage refusing(Issues issues, String second, String why) {
        return new ProposalPage(article, proposal, fields, issues, places, choices, false, second, why);
    }

    /** The page after another editor was faster: the form as it was typed, to be sent again on top of theirs. */
    ProposalPage inConflict() {
        return new ProposalPage(article, proposal, fields, issues, places, choices, true, "", "");
    }

    public ClaimForm form() {
        return fields.form();
    }

    public String path() {
        return "/desk/articles/" + article.id();
    }

    public String action() {
        return path() + "/proposals" + (proposal == null ? "" : "/" + proposal.id());
    }

    /** The copy's text with the passage marked. */
    public List<MarkedWords> text() {
        String start = fields.text("start");
        int at = start.matches("\\d{1,8}") ? Integer.parseInt(start) : -1;
        String words = fields.text("exact");
        boolean stands = at >= 0 && !words.isEmpty() && article.text().startsWith(words, at);
        return MarkedWords.of(
                article.text(), stands ? List.of(Selector.in(article.text(), at, at + words.length())) : List.of());
    }

    /** The relays, and room for one more. */
    public List<HopForm> hops() {
        return form().withHop().hops();
    }

    /** The quotations, and room for one more. */
    public List<org.onrecord.claim.QuotationForm> quotations() {
        return form().withQuotation().quotations();
    }

    public boolean relayed() {
        return !fields.texts("hops.agent").isEmpty();
    }

    public boolean quoted() {
        return !fields.texts("quotations.exact").isEmpty();
    }

    public String row(String field, int index) {
        return field + "[" + index + "]";
    }

    public List<ClaimKind> kinds() {
        return List.of(ClaimKind.values());
    }

    public List<Checkability> checkabilities() {
        return List.of(Checkability.values());
    }

    public List<Obstacle> obstacles() {
        return List.of(Obstacle.values());
    }

    public List<SpeakerKind> speakerKinds() {
        return List.of(SpeakerKind.values());
    }

    public List<Voice> voices() {
        return List.of(Voice.values());
    }

    public List<Form> forms() {
        return List.of(Form.values());
    }

    public List<SpeechAct> acts() {
        return List.of(SpeechAct.values());
    }

    public List<Choice> weekStarts() {
        return Choice.of(WeekStart.class, WeekStart::label);
    }

    public List<Naming> namings() {
        return List.of(Naming.values());
    }

    public List<Choice> bounds() {
        return Choice.of(Bound.class, Bound::label);
    }
}
