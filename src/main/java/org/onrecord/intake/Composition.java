package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.SpeechAct;
import org.onrecord.speaker.SpeakerKind;

/** Makes the proposals of an English article out of what was found in it. */
final class Composition {
    /** How many proposals before and after one are looked at for dates that are theirs. */
    private static final int NEIGHBOURS = 4;

    private final Reading reading;
    private final Finds finds;
    private final Cast cast;
    private final Saying saying;
    private final PlainSentence sentences;
    private final Quoting quoting;

    Composition(Reading reading, Finds finds) {
        this.reading = reading;
        this.finds = finds;
        this.cast = Cast.of(reading.sentences());
        this.saying = new Saying(reading, finds);
        this.sentences = new PlainSentence(reading);
        this.quoting = new Quoting(reading);
    }

    /** In the order of the text. */
    List<Proposal> of(List<Reported> found) {
        List<Report> reports = new Chain(reading, finds, new Reports(reading, cast).of(found)).joined();
        List<Material> materials = new ArrayList<>();
        Attributed attributed = new Attributed(reading, finds);
        reports.stream().filter(report -> !report.passing()).forEach(report -> materials.addAll(attributed.of(report)));
        materials.addAll(narrated(reports));
        List<Material> kept = new Once(materials)
                .kept().stream().sorted(Comparator.comparing(Material::whole)).toList();
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            List<Material> around =
                    kept.subList(Math.max(0, i - NEIGHBOURS), Math.min(kept.size(), i + NEIGHBOURS + 1));
            proposals.add(proposal(kept.get(i), around));
        }
        return proposals;
    }

    private List<Material> narrated(List<Report> reports) {
        Narration narration = new Narration(reading, finds);
        ReportsBySentence by = new ReportsBySentence(reading, reports);
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            materials.addAll(narration.of(reading.sentences().get(i), by.at(i)));
        }
        return materials;
    }

    private Proposal proposal(Material material, List<Material> around) {
        Finds.FoundFigure figure = figure(material);
        List<Stretch> claimed = material.held() ? List.of(material.whole()) : material.content();
        List<String> content = PhraseWords.of(reading.words(claimed));
        List<String> cue = cue(material);
        KindRules.Found kind = kind(material, cue, content, figure != null);
        Checking checking = Checking.of(kind.kind(), content, figure != null);
        Proposal.When said = material.narrated() ? null : saying.of(material.report(), material.passage(), around);
        Named speaker = material.narrated() ? outlet() : material.report().speaker();
        boolean fact = figure != null || material.content().stream().anyMatch(finds::any);
        return new Proposal(
                material.passage(),
                material.content(),
                sentences.of(material, kind.kind()),
                speaker,
                material.narrated() ? null : material.report().reported().cue(),
                form(material),
                material.voice(),
                material.narrated() ? SpeechAct.ASSERTS : Acts.of(cue, kind.kind()),
                quoting.in(material.content()),
                material.narrated() ? List.of() : material.report().relays(),
                figure == null ? null : figure.figure(),
                figure == null ? null : figure.at(),
                said,
                kind.kind(),
                checking.checkability(),
                checking.obstacle(),
                Certainty.of(material, cast, fact, reading.text()),
                new Reasons(reading).of(material, speaker, kind, checking, said));
    }

    private Named outlet() {
        return new Named(null, reading.article().outlet(), null, "", SpeakerKind.OUTLET, List.of());
    }

    private Finds.FoundFigure figure(Material material) {
        return material.content().stream()
                .flatMap(stretch -> finds.figuresIn(stretch).stream())
                .findFirst()
                .orElse(null);
    }

    private List<String> cue(Material material) {
        List<String> words = new ArrayList<>();
        if (material.role() == Clause.Role.PARTICIPLE) {
            words.add(material.opener());
        } else if (!material.narrated() && material.report().reported().cue() != null) {
            words.addAll(
                    PhraseWords.of(reading.words(material.report().reported().cue())));
        }
        return words;
    }

    private KindRules.Found kind(Material material, List<String> cue, List<String> content, boolean figure) {
        boolean aim = material.role() == Clause.Role.PURPOSE
                || material.role() == Clause.Role.PARTICIPLE && Participles.AIMS.contains(material.opener());
        return aim
                ? new KindRules.Found(ClaimKind.INTENT, material.opener())
                : KindRules.of(cue, content, figure, !material.narrated() && form(material) == Form.MIXED);
    }

    private Form form(Material material) {
        int quoted = quoting.length(material.content());
        int length = material.content().stream().mapToInt(Stretch::length).sum();
        return quoted == 0 ? Form.INDIRECT : quoted >= length - 3 ? Form.DIRECT : Form.MIXED;
    }
}
