package org.onrecord.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.LinkKind;
import org.onrecord.claim.Naming;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.OnRecord;
import org.onrecord.claim.Publication;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Distortion;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;
import org.onrecord.matching.Band;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Reply;
import org.onrecord.outcome.ResultKind;
import org.onrecord.quantity.FallKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Stance;
import org.onrecord.review.Standing;
import org.onrecord.source.Anchoring;
import org.onrecord.source.Arrival;
import org.onrecord.source.Derivation;
import org.onrecord.source.LinkState;
import org.onrecord.source.Quality;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.time.Basis;
import org.onrecord.web.Choice;

/** The closed vocabularies of the interface: what the code knows, with the words that readers are shown. */
final class ApiVocabularies {

    /** By the name that each has in the document; each value's name with what it means. */
    static final Map<String, Map<String, String>> ALL = new TreeMap<>();

    static {
        labelled(
                Arrival.class,
                Axis.class,
                Checkability.class,
                Derivation.class,
                Form.class,
                Knowledge.class,
                LinkState.class,
                Naming.class,
                Obstacle.class,
                Publication.class,
                Quality.class,
                ResultKind.class,
                SourceKind.class,
                SpeakerKind.class,
                SpeechAct.class,
                Stance.class,
                Standing.class,
                Voice.class);
        add("AttributionVerdict", AttributionVerdict.class, value -> told(value, value.definition()));
        add("ContentVerdict", ContentVerdict.class, value -> told(value, value.definition()));
        add("ClaimKind", ClaimKind.class, value -> told(value, value.definition()));
        add("Fidelity", Fidelity.class, value -> told(value, value.definition()));
        add("Flag", Flag.class, value -> told(value, value.definition()));
        add("LinkKind", LinkKind.class, value -> told(value, value.definition()));
        add("NoticeKind", NoticeKind.class, value -> told(value, value.definition()));
        add("OutcomeStatus", OutcomeStatus.class, value -> told(value, value.definition()));
        add("Reply", Reply.class, value -> told(value, value.definition()));
        add("FallKind", FallKind.class, value -> told(value, value.definition()));
        add("Basis", Basis.class, Basis::label);
        add("Bound", Bound.class, Bound::label);
        add("Combine", Combine.class, Combine::label);
        add("Anchoring", Anchoring.class, value -> "");
        add("FigureChangeKind", Distortion.Kind.class, value -> "");
        add("StationPart", ApiStation.Part.class, value -> "");
        add("LinkLeads", ApiLink.Leads.class, value -> "");
        add("Change", ApiChanges.Change.class, value -> "");
        add("ChangeNow", ApiChanges.Now.class, value -> "");
        add("Band", Band.class, Band::label);
        add("How", OnRecord.How.class, OnRecord.How::label);
        add("Act", Act.class, value -> value.forReaders() ? value.label() : null);
        add("SubjectKind", SubjectKind.class, ApiVocabularies::addressed);
    }

    private ApiVocabularies() {}

    @SafeVarargs
    private static void labelled(Class<? extends Choice>... vocabularies) {
        for (Class<? extends Choice> vocabulary : vocabularies) {
            Map<String, String> values = new LinkedHashMap<>();
            Arrays.stream(vocabulary.getEnumConstants()).forEach(value -> values.put(value.name(), value.label()));
            ALL.put(vocabulary.getSimpleName(), values);
        }
    }

    /** @param meaning null for a value that never leaves the desk */
    private static <E extends Enum<E>> void add(String name, Class<E> vocabulary, Function<E, String> meaning) {
        Map<String, String> values = new LinkedHashMap<>();
        for (E value : vocabulary.getEnumConstants()) {
            String means = meaning.apply(value);
            if (means != null) {
                values.put(value.name(), means);
            }
        }
        ALL.put(name, values);
    }

    private static String told(Choice value, String definition) {
        return value.label() + ". " + definition;
    }

    /** Only what has a public address changes in public. */
    private static String addressed(SubjectKind kind) {
        return switch (kind) {
            case CLAIM, SPEAKER, SOURCE, TOPIC, QUANTITY, POLICY -> kind.label();
            default -> null;
        };
    }
}
