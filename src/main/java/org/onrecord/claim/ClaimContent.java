package org.onrecord.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Folded;

/** What a claim and its reports say: as a revision keeps it, as a verdict judges it, and as it is searched. */
final class ClaimContent {

    /** What no verdict judges. */
    private static final Set<String> FREE = Set.of("note", "topics");

    private ClaimContent() {}

    /** Everything that the claim says, for its revision. */
    static Content of(Claim claim) {
        Content content = judged(claim)
                .put("note", claim.note())
                .put("topics", claim.topics().stream().map(Topic::name).sorted().collect(Collectors.joining("; ")));
        claim.attributions().forEach(report -> content.put("report " + report.id(), whole(report)));
        return content;
    }

    private static Content whole(Attribution report) {
        Content content = judged(report).put("place", report.place());
        return report.passage() == null
                ? content
                : content.put("publisher", report.passage().source().publisher().name());
    }

    /** What a verdict on whether it is so judges; changing any of it asks for a new look (invariant 15). */
    static Content judged(Claim claim) {
        Content content = new Content()
                .put("text", claim.text())
                .put("language", claim.language())
                .put("kind", claim.kind())
                .put("checkable", claim.checkability())
                .put("obstacle", claim.obstacle())
                .put("about", date(claim.about()))
                .put("place", claim.aboutPlace());
        if (claim.figure() != null) {
            content.put("figure", Figures.content(claim.figure()));
        }
        return content;
    }

    /** What a verdict on whether they said it judges; changing any of it asks for a new look (invariant 15). */
    static Content judged(Attribution report) {
        Content content = new Content()
                .put("claim", report.claim().text())
                .put(
                        "speaker",
                        report.speaker() == null ? null : report.speaker().name())
                .put(
                        "speaker id",
                        report.speaker() == null ? null : report.speaker().id())
                .put("role then", report.roleThen())
                .put("voice", report.voice())
                .put("form", report.form())
                .put("act", report.act())
                .put("cue", report.cue())
                .put("said", date(report.said()))
                .put("reported", date(report.reported()));
        if (report.passage() != null) {
            content.put("passage", report.passage().exact())
                    .put("passage start", report.passage().selector().start())
                    .put("copy", report.passage().capture().textSha256())
                    .put("source", report.passage().source().title());
        }
        if (report.figure() != null) {
            content.put("figure", Figures.content(report.figure()));
        }
        if (report.original() != null) {
            content.put("original figure", Figures.content(report.original()));
        }
        for (int i = 0; i < report.hops().size(); i++) {
            content.put("relay " + (i + 1), report.hops().get(i).content());
        }
        for (int i = 0; i < report.quotations().size(); i++) {
            content.put("quotation " + (i + 1), report.quotations().get(i).content());
        }
        return content;
    }

    /** Whether a change reaches what a verdict can have judged; a report that is new was judged by none. */
    static boolean material(Content before, Content after) {
        return Difference.between(before, after).stream()
                .map(Difference::field)
                .anyMatch(field -> !FREE.contains(field) && !isFree(field) && !isOfNewReport(field, before));
    }

    /** Whether two claims of one report each say the same, whichever reports these are. */
    static boolean alike(Content one, Content other) {
        return ofAnyReport(one).equals(ofAnyReport(other));
    }

    private static Map<String, String> ofAnyReport(Content content) {
        Map<String, String> fields = new HashMap<>();
        content.fields().forEach((field, value) -> fields.put(field.replaceFirst("^report \\w+\\.", "report."), value));
        return fields;
    }

    private static boolean isFree(String field) {
        return field.matches("report \\d+\\.(place|publisher)");
    }

    private static boolean isOfNewReport(String field, Content before) {
        int dot = field.indexOf('.');
        return field.startsWith("report ")
                && before.fields().keySet().stream().noneMatch(known -> known.startsWith(field.substring(0, dot + 1)));
    }

    private static String date(FuzzyDate date) {
        if (date.isUnknown() && date.verbatim() == null) {
            return null;
        }
        String words = date.verbatim() == null ? "" : " (“" + date.verbatim() + "”)";
        return (date.edtf() == null ? "unknown" : date.edtf()) + words;
    }

    /** The words of the claim, its topics, passages and quotations, folded. */
    static String searchable(Claim claim) {
        StringBuilder words = new StringBuilder(claim.text());
        claim.topics().forEach(topic -> words.append('\n').append(topic.name()));
        for (Attribution report : claim.attributions()) {
            if (report.passage() != null) {
                words.append('\n').append(report.passage().exact());
            }
            report.quotations().forEach(quotation -> {
                words.append('\n').append(quotation.exact());
                if (quotation.original() != null) {
                    words.append('\n').append(quotation.original());
                }
            });
        }
        return Folded.of(words.toString());
    }
}
