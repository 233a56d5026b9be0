package org.onrecord.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onrecord.account.DemoPeople;
import org.onrecord.account.User;
import org.onrecord.article.ArticleWriting;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimWriting;
import org.onrecord.claim.ClaimWriting.Outcome;
import org.onrecord.claim.NoticeKind;
import org.onrecord.desk.DemoRecord.Then;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.policy.Policy;
import org.onrecord.policy.PolicyKind;
import org.onrecord.review.EvidenceForm;
import org.onrecord.review.VerdictForm;
import org.onrecord.review.VerdictWriting;
import org.onrecord.source.Capture;
import org.onrecord.source.SourceForm;
import org.onrecord.source.SourceWriting;
import org.onrecord.speaker.SpeakerForm;
import org.onrecord.speaker.SpeakerWriting;
import org.onrecord.web.Settings;

/**
 * Puts a desk for trying things out into an empty database: people, an article, the claims in it and what became of
 * them. Everything goes through the forms and verbs that a person's entries go through, in one transaction: what they
 * refuse, stops the start, and leaves the database empty.
 */
@ApplicationScoped
class DemoDesk {

    private static final Logger LOG = Logger.getLogger(DemoDesk.class);

    private final Settings settings;
    private final Clock clock;
    private final Journal journal;
    private final SpeakerWriting speakers;
    private final SourceWriting sources;
    private final ClaimWriting writing;
    private final VerdictWriting verdicts;
    private final ArticleWriting articles;
    private final DemoAftermath aftermath;

    DemoDesk(
            Settings settings,
            Clock clock,
            Journal journal,
            SpeakerWriting speakers,
            SourceWriting sources,
            ClaimWriting writing,
            VerdictWriting verdicts,
            ArticleWriting articles,
            DemoAftermath aftermath) {
        this.settings = settings;
        this.clock = clock;
        this.journal = journal;
        this.speakers = speakers;
        this.sources = sources;
        this.writing = writing;
        this.verdicts = verdicts;
        this.articles = articles;
        this.aftermath = aftermath;
    }

    void atStart(@Observes StartupEvent start) {
        if (settings.demo()) {
            load();
        }
    }

    @Transactional
    void load() {
        DemoPeople.enter(clock.instant()).ifPresent(people -> {
            DemoRecord demo = DemoRecord.read();
            DemoEstimates estimates = DemoEstimates.read();
            Entry entry = new Entry(people);
            demo.policies().forEach(entry::policy);
            demo.speakers().forEach(entry::speaker);
            demo.sources().forEach(entry::source);
            List<Long> rivals = new ArrayList<>();
            estimates.claims(demo.publisher(estimates.source())).forEach(claim -> rivals.add(entry.claim(claim)));
            demo.claims().forEach(entry::claim);
            rivals.add(entry.claims.get(estimates.beside()));
            rivals.forEach(claim -> aftermath.join(claim, estimates, claim.equals(rivals.get(0)), as(entry.editor)));
            entry.aftermath(DemoAftermath.Plan.read());
            demo.sources().stream()
                    .filter(publication -> publication.file() != null)
                    .forEach(entry::article);
            LOG.infof(
                    "The demo desk is loaded, with %d claims",
                    demo.claims().size() + estimates.rows().size());
        });
    }

    private Actor as(User person) {
        return new Actor(person, clock.instant().truncatedTo(ChronoUnit.MICROS), journal);
    }

    /** One loading, with what it has put on record so far. */
    private final class Entry {

        private final User editor;
        private final User reviewer;
        private final User second;
        private final Map<String, Capture> copies = new HashMap<>();
        private final Map<String, Long> claims = new HashMap<>();

        private Entry(DemoPeople people) {
            this.editor = people.editor();
            this.reviewer = people.reviewer();
            this.second = people.admin();
        }

        private void policy(PolicyKind kind, String text) {
            Actor admin = as(second);
            Policy.locked(kind, admin).write(text, admin);
        }

        private void speaker(DemoRecord.Voice voice) {
            SpeakerForm form = SpeakerForm.from(DemoRecord.form(voice.form()));
            if (!speakers.write(null, form, as(editor)).saved()) {
                throw new IllegalStateException("Refused: " + voice.name());
            }
        }

        private void source(DemoRecord.Publication publication) {
            Map<String, List<String>> fields = publication.form();
            if (publication.derivedFrom() != null) {
                Long original = copies.get(publication.derivedFrom()).source().id();
                fields.put("original", List.of(original.toString()));
            }
            SourceWriting.Outcome outcome = sources.write(null, SourceForm.from(DemoRecord.form(fields)), as(editor));
            if (!outcome.saved()) {
                throw new IllegalStateException("Refused: " + publication.title());
            }
            copies.put(publication.key(), Capture.byId(outcome.capture()));
        }

        private void aftermath(DemoAftermath.Plan plan) {
            plan.followUps().forEach(look -> aftermath.lookAgain(claims.get(look.row()), look, as(editor)));
            Map<String, Long> ids = new HashMap<>();
            copies.forEach((key, copy) -> ids.put(key, copy.id()));
            plan.outcomes().forEach(judged -> aftermath.judge(claims.get(judged.row()), judged, ids, as(editor)));
        }

        /** It is analysed when somebody opens it, so that the start needs no models. */
        private void article(DemoRecord.Publication publication) {
            articles.of(copies.get(publication.key()).id(), as(editor));
        }

        private Long claim(DemoRecord.Entered entered) {
            Long id = write(null, entered.source(), entered.form(), Map.of());
            for (DemoRecord.Further further : orNone(entered.more())) {
                write(
                        id,
                        further.source(),
                        further.form(),
                        Map.of("revision", Claim.byId(id).revision()));
            }
            Claim claim = Claim.byId(id);
            if (entered.then() != Then.DRAFT) {
                claim.submit(as(editor));
            }
            orNone(entered.verdicts()).forEach(judged -> judge(claim, judged));
            become(claim, entered);
            if (entered.edit() != null) {
                edit(claim, entered);
            }
            claims.put(entered.row(), id);
            return id;
        }

        private void become(Claim claim, DemoRecord.Entered entered) {
            switch (entered.then()) {
                case DRAFT, SUBMIT -> {
                    // Waits for somebody.
                }
                case HOLD -> claim.hold(as(reviewer));
                case CHANGES -> claim.requestChanges(as(reviewer), entered.why());
                case PUBLISH -> claim.publish(as(reviewer), null);
                case WITHDRAW -> {
                    claim.publish(as(reviewer), null);
                    claim.withdraw(as(second), entered.why());
                }
            }
        }

        private void edit(Claim claim, DemoRecord.Entered entered) {
            Map<String, List<String>> fields = new HashMap<>(entered.form());
            fields.put(entered.edit().field(), List.of(entered.edit().value()));
            fields.put("notice.kind", List.of(NoticeKind.CORRECTION.name()));
            fields.put("notice.why", List.of(entered.edit().reason()));
            write(
                    claim.id(),
                    entered.source(),
                    fields,
                    Map.of(
                            "revision",
                            claim.revision(),
                            "attribution",
                            claim.attributions().get(0).id()));
        }

        /** Sends a form; the values beside it are those that the page would have put into it. */
        private Long write(
                Long id, String source, Map<String, List<String>> fields, Map<String, ? extends Number> beside) {
            Map<String, List<String>> sent = new HashMap<>(fields);
            sent.put("formKey", List.of(UUID.randomUUID().toString()));
            sent.put("capture", List.of(copies.get(source).id().toString()));
            beside.forEach((field, value) -> sent.put(field, List.of(value.toString())));
            Outcome outcome = writing.write(id, ClaimForm.from(DemoRecord.form(sent)), as(editor));
            if (!outcome.saved()) {
                throw new IllegalStateException("Refused: " + fields.get("text") + " "
                        + outcome.issues().byField());
            }
            return outcome.claim();
        }

        private void judge(Claim claim, DemoRecord.Judged judged) {
            Attribution report =
                    judged.report() == null ? null : claim.attributions().get(judged.report());
            VerdictForm form = new VerdictForm(
                    report == null ? claim.judgedSha256() : report.judgedSha256(),
                    judged.verdict(),
                    judged.basis(),
                    judged.rationale(),
                    orNone(judged.flags()),
                    orNone(judged.evidence()).stream().map(this::evidence).toList());
            VerdictWriting.Outcome outcome =
                    verdicts.propose(claim.id(), report == null ? null : report.id(), form, as(second));
            if (!outcome.saved()) {
                throw new IllegalStateException("Refused: " + judged.rationale() + " "
                        + outcome.issues().byField());
            }
            if (!judged.waits()) {
                verdicts.approve(claim.id(), outcome.review(), as(reviewer), null);
            }
        }

        private EvidenceForm evidence(DemoRecord.Ground ground) {
            return new EvidenceForm(
                    copies.get(ground.source()).id().toString(),
                    ground.words(),
                    ground.stance(),
                    orEmpty(ground.origin()),
                    orEmpty(ground.note()));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
