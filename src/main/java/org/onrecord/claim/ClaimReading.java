package org.onrecord.claim;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.figure.Figure;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.QuoteCheck;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.Basis;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.RelativeDate;
import org.onrecord.time.WeekStart;
import org.onrecord.web.Folded;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.Vocabulary;

/**
 * Reads a claim's form against what is on record: finds the words in the copy, the speakers and topics by name, and
 * fills in what follows from what was given. It changes nothing; what it would put on record waits in {@link #madeSpeakers} and {@link #madeTopics}.
 */
public final class ClaimReading {

    private static final int MAX_TOPICS = 12;

    private static final String ITS_OWN =
            "This is the page that we read. Put its figure under “Figure as this report gives it”.";

    private final ClaimForm form;
    private final Capture capture;
    private final Issues issues;
    private final SpeakerNaming naming = new SpeakerNaming();
    private final Speaker known;
    private final Function<String, Optional<Topic>> topicNamed;
    private final Map<String, Topic> newTopics;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private List<Selector> places = List.of();
    private final Claim.Entry claim;
    private final Attribution.Entry attribution;

    /**
     * @param capture the copy that the passage stands in, or null while there is none
     * @param issues what the form's own limits have found; reading adds to it
     */
    ClaimReading(ClaimForm form, Capture capture, Issues issues) {
        this(form, capture, issues, null, Topic::named, new HashMap<>());
    }

    /**
     * As the other, of one of many forms that are read together.
     *
     * @param known the speaker, where it is known already who is meant; else null
     * @param topicNamed finds the topic of a name
     * @param newTopics those that the forms name and that are not on record yet, by their folded names
     */
    ClaimReading(
            ClaimForm form,
            Capture capture,
            Issues issues,
            Speaker known,
            Function<String, Optional<Topic>> topicNamed,
            Map<String, Topic> newTopics) {
        this.form = form;
        this.capture = capture;
        this.issues = issues;
        this.known = known;
        this.topicNamed = topicNamed;
        this.newTopics = newTopics;
        this.claim = readClaim();
        this.attribution = readAttribution();
    }

    private Claim.Entry readClaim() {
        Checkability checkability = Vocabulary.read(Checkability.class, form.checkability(), "checkability", issues);
        Obstacle obstacle = Vocabulary.read(Obstacle.class, form.obstacle(), "obstacle", issues);
        String language = LanguageTag.read(form.language(), "language", issues);
        return new Claim.Entry(
                form.text(),
                language == null ? "en" : language,
                Vocabulary.read(ClaimKind.class, form.kind(), "kind", issues),
                checkability,
                checkability == Checkability.YES ? null : obstacle,
                date(form.about(), "about"),
                emptyToNull(form.aboutPlace()),
                readFigure(),
                readTopics(),
                emptyToNull(form.note()));
    }

    private Figure readFigure() {
        FigureForm proposal = form.figure().filled();
        fill("figure.bound", form.figure().bound(), proposal.bound());
        fill("figure.value", form.figure().value(), proposal.value());
        fill("figure.low", form.figure().low(), proposal.low());
        fill("figure.high", form.figure().high(), proposal.high());
        fill("figure.unit", form.figure().unit(), proposal.unit());
        fill("figure.counted", form.figure().counted(), proposal.counted());
        return form.figure().read("figure", issues);
    }

    private Set<Topic> readTopics() {
        Set<Topic> topics = new LinkedHashSet<>();
        if (issues.on("topics") != null) {
            return topics;
        }
        for (String name : topicNames(form.topics())) {
            if (name.length() > 200) {
                issues.add("topics", "A topic’s name has at most 200 characters.");
                return Set.of();
            }
            topics.add(topicNamed
                    .apply(name)
                    .orElseGet(() -> newTopics.computeIfAbsent(Folded.of(name), key -> new Topic(name))));
        }
        if (topics.size() > MAX_TOPICS) {
            issues.add("topics", "A claim has at most %d topics.".formatted(MAX_TOPICS));
        }
        return topics;
    }

    /** The names of topics as they are typed one behind the other. */
    static List<String> topicNames(String typed) {
        return Arrays.stream(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Attribution.Entry readAttribution() {
        Passage passage = readPassage();
        Voice voice = Vocabulary.read(Voice.class, form.voice(), "voice", issues);
        Speaker speaker = readSpeaker(voice);
        FuzzyDate reported = readReported();
        FuzzyDate said = voice == Voice.NARRATOR
                        && form.said().isEmpty()
                        && form.saidVerbatim().isEmpty()
                ? whenPublished()
                : readSaid(reported);
        List<Quotation> quotations = readQuotations(passage);
        Form readForm = Vocabulary.read(Form.class, form.form(), "form", issues);
        SpeechAct act = Vocabulary.read(SpeechAct.class, form.act(), "act", issues);
        Figure reportedFigure = form.reportedFigure().read("reportedFigure", issues);
        Figure original = form.originalFigure().read("originalFigure", issues);
        List<Hop> hops = readHops(voice);
        if (original != null && hops.isEmpty() && isPublisher(speaker)) {
            issues.add("originalFigure.verbatim", ITS_OWN);
        }
        return new Attribution.Entry(
                speaker,
                readRole(speaker, said),
                passage,
                filled("voice", voice, speaker == null ? null : Voice.SPEAKER),
                filled("form", readForm, formThatFollows(passage, quotations)),
                filled("act", act, actThatFollows()),
                emptyToNull(form.cue()),
                said,
                reported,
                reportedFigure,
                original,
                hops,
                quotations);
    }

    private Passage readPassage() {
        if (form.exact().isBlank() || issues.on("exact") != null) {
            return null;
        }
        if (capture == null) {
            issues.add("exact", "Choose the source first that these words stand in.");
            return null;
        }
        if (capture.failed()) {
            issues.add(
                    "exact",
                    "This copy holds something else than the source, so nothing can rest on it. Choose another.");
            return null;
        }
        QuoteCheck check = QuoteCheck.of(capture.text(), form.exact(), start());
        if (check instanceof QuoteCheck.Found found) {
            return new Passage(capture, found.selector());
        }
        if (check instanceof QuoteCheck.Several several) {
            places = several.places();
            issues.add("exact", "These words stand in %d places. Choose which.".formatted(places.size()));
        }
        check.fault().ifPresent(sentence -> issues.add("exact", sentence));
        return null;
    }

    private Integer start() {
        return form.start().matches("\\d{1,8}") ? Integer.valueOf(form.start()) : null;
    }

    private Speaker readSpeaker(Voice voice) {
        if (form.speaker().isEmpty() && voice == Voice.NARRATOR && capture != null) {
            Speaker outlet = capture.source().publisher();
            fill("speaker", "", outlet.name());
            return outlet;
        }
        return known == null ? naming.find(form.speaker(), form.speakerKind(), "speaker", issues) : known;
    }

    private String readRole(Speaker speaker, FuzzyDate said) {
        if (!form.roleThen().isEmpty() || speaker == null || speaker.id() == null) {
            return emptyToNull(form.roleThen());
        }
        Optional<String> held = speaker.roleAt(said).map(Role::held);
        held.ifPresent(role -> fill("roleThen", "", role));
        return held.orElse(null);
    }

    private FuzzyDate readReported() {
        if (form.reported().isEmpty()
                && source() != null
                && !source().published().isUnknown()) {
            fill("reported", "", source().published().edtf());
            return source().published();
        }
        return date(form.reported(), "reported");
    }

    /** What the outlet says in its own voice, it said when it published it. */
    private FuzzyDate whenPublished() {
        if (source() == null || source().published().isUnknown()) {
            return null;
        }
        fill("said", "", source().published().edtf());
        return source().published();
    }

    private FuzzyDate readSaid(FuzzyDate reported) {
        WeekStart weeks = Vocabulary.read(WeekStart.class, form.weeks(), "weeks", issues);
        Basis basis = Vocabulary.read(Basis.class, form.saidBasis(), "saidBasis", issues);
        FuzzyDate anchor = source() == null || source().published().isUnknown() ? reported : source().published();
        List<FuzzyDate> readings = anchor == null || form.saidVerbatim().isEmpty()
                ? List.of()
                : RelativeDate.readings(form.saidVerbatim(), anchor);
        if (form.said().isEmpty()) {
            return relative(readings, weeks);
        }
        FuzzyDate typed = date(form.said(), "said");
        if (typed == null) {
            return null;
        }
        Optional<FuzzyDate> reading = readings.stream()
                .filter(typed::sameTime)
                .filter(read -> weeks == null || read.weeks() == null || read.weeks() == weeks)
                .findFirst();
        if (reading.isPresent() && (basis == null || basis == Basis.RELATIVE)) {
            return anchored(reading.get());
        }
        FuzzyDate worded = form.saidVerbatim().isEmpty() ? typed : typed.saidAs(form.saidVerbatim());
        return basis == null || typed.isUnknown() ? worded : worded.basedOn(basis);
    }

    /** The one reading of relative words; while several are possible the date stays unknown, with its words. */
    private FuzzyDate relative(List<FuzzyDate> readings, WeekStart weeks) {
        List<FuzzyDate> chosen = readings.stream()
                .filter(read -> weeks == null || read.weeks() == null || read.weeks() == weeks)
                .toList();
        if (chosen.size() == 1) {
            fill("said", "", chosen.get(0).edtf());
            return anchored(chosen.get(0));
        }
        return form.saidVerbatim().isEmpty() ? null : FuzzyDate.unknown().saidAs(form.saidVerbatim());
    }

    private FuzzyDate anchored(FuzzyDate reading) {
        return source() == null ? reading : reading.anchoredAt(source().id());
    }

    private List<Quotation> readQuotations(Passage passage) {
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < form.quotations().size(); i++) {
            QuotationForm row = form.quotations().get(i);
            if (!row.blank()) {
                Quotation quotation = row.read(
                        "quotations[" + i + "]", passage == null ? null : passage.exact(), sourceLanguage(), issues);
                if (quotation != null) {
                    quotations.add(quotation);
                }
            }
        }
        return quotations;
    }

    /** The relays as typed, with the publisher behind them: nothing reaches us but through who published it. */
    private List<Hop> readHops(Voice voice) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < form.hops().size(); i++) {
            HopForm row = form.hops().get(i);
            Hop hop = row.blank() ? null : row.read("hops[" + i + "]", naming, issues);
            if (hop != null) {
                hops.add(hop);
            }
            if (hop != null && hop.figure() != null && isPublisher(hop.agent())) {
                issues.add("hops[" + i + "].figure.verbatim", ITS_OWN);
            }
        }
        if (source() == null || voice == Voice.NARRATOR && hops.isEmpty()) {
            return hops;
        }
        return endingWith(source().publisher(), hops);
    }

    /** The relays with the publisher behind them, wherever it stood: a relay that is added later came before it. */
    private static List<Hop> endingWith(Speaker publisher, List<Hop> hops) {
        Hop last = hops.stream()
                .filter(hop -> publisher.id().equals(hop.agent().id()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new Hop(publisher, null, Naming.STATED, true));
        hops.remove(last);
        hops.add(last);
        return hops;
    }

    /** Whoever published what we read gave the report's own figure, which has a place of its own in the form. */
    private boolean isPublisher(Speaker agent) {
        return source() != null && agent != null && source().publisher().id().equals(agent.id());
    }

    private Form formThatFollows(Passage passage, List<Quotation> quotations) {
        if (passage == null) {
            return null;
        }
        return quotations.isEmpty() ? Form.INDIRECT : Form.MIXED;
    }

    private SpeechAct actThatFollows() {
        if (form.kind().equals(ClaimKind.PLEDGE.name())) {
            return SpeechAct.PLEDGES;
        }
        return form.kind().equals(ClaimKind.PREDICTION.name()) ? SpeechAct.PREDICTS : SpeechAct.ASSERTS;
    }

    private FuzzyDate date(String typed, String field) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return FuzzyDate.of(typed);
        } catch (DateTimeException e) {
            issues.add(field, e.getMessage());
            return null;
        }
    }

    private Source source() {
        return capture == null ? null : capture.source();
    }

    private String sourceLanguage() {
        return source() == null ? "en" : source().language();
    }

    private <E extends Enum<E>> E filled(String field, E given, E follows) {
        if (given == null && follows != null) {
            fill(field, "", follows.name());
            return follows;
        }
        return given;
    }

    private void fill(String field, String typed, String value) {
        if (typed.isEmpty() && value != null && !value.isEmpty()) {
            filled.put(field, value);
        }
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What a reader would read, as far as it can be said yet. */
    String sentence() {
        return ReaderSentence.of(form.text(), attribution, source());
    }

    /** What it says, as it is looked for among what is on record. */
    public Likewise.Sought sought() {
        Speaker speaker = attribution.speaker();
        return new Likewise.Sought(
                form.text(),
                form.quotations().stream()
                        .map(QuotationForm::exact)
                        .filter(words -> !words.isBlank())
                        .toList(),
                form.exact(),
                speaker == null || speaker.id() == null ? Set.of() : Set.of(speaker.id()),
                claim.figure(),
                attribution.said(),
                claim.language());
    }

    Claim.Entry claim() {
        return claim;
    }

    Attribution.Entry attribution() {
        return attribution;
    }

    Capture capture() {
        return capture;
    }

    public Issues issues() {
        return issues;
    }

    /** The fields that were left empty and follow from others, with the value that follows. */
    public Map<String, String> filled() {
        return filled;
    }

    /** The places among which a person has to choose, when the words stand in several. */
    public List<Selector> places() {
        return places;
    }

    /** The readings of the relative words among which a person has to choose. */
    public List<FuzzyDate> readings() {
        boolean open = attribution.said() != null && attribution.said().edtf() == null;
        return open && source() != null ? RelativeDate.readings(form.saidVerbatim(), source().published()) : List.of();
    }

    List<Speaker> madeSpeakers() {
        return naming.made();
    }

    List<Topic> madeTopics() {
        return List.copyOf(newTopics.values());
    }

    /** The namesakes among whom a person has to choose. */
    public List<Speaker> choices() {
        return naming.choices();
    }
}
