package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.onrecord.intake.Attributions;
import org.onrecord.intake.Reported;
import org.onrecord.intake.Stretch;

/** Measures who is said to have said what against articles of PolNeAR, read from their raw text. */
final class AttributionBench {

    /** From here on the product selects a proposal before an editor has looked. */
    private static final double PRESELECTED = 0.8;

    private AttributionBench() {}

    static void run(Path data) throws IOException {
        Path folder = data.resolve("polnear-dev");
        if (!Files.isDirectory(folder)) {
            System.out.println("Attributions: no " + folder + ", so nothing is measured.");
            return;
        }
        List<Annotated> articles = Annotated.in(folder);
        List<List<Reported>> read = articles.stream()
                .map(article -> Attributions.in(article.text()))
                .toList();
        System.out.println("Attributions: " + articles.size() + " articles of PolNeAR dev");
        spans(articles, read, "all articles", index -> true);
        spans(articles, read, "the even ones, on which the rules were worked out", index -> index % 2 == 0);
        spans(articles, read, "the odd ones", index -> index % 2 == 1);
        spans(articles, atLeast(read, PRESELECTED), "all articles, sure >= " + PRESELECTED, index -> true);
        published();
        for (double sure : new double[] {0, PRESELECTED, 0.9}) {
            new ProductScore(articles, atLeast(read, sure), sure).print();
        }
    }

    private static List<List<Reported>> atLeast(List<List<Reported>> read, double sure) {
        return read.stream()
                .map(all -> all.stream().filter(one -> one.sure() >= sure).toList())
                .toList();
    }

    private static void spans(
            List<Annotated> articles, List<List<Reported>> read, String title, IntPredicate chosen) {
        SpanScore source = new SpanScore("source");
        SpanScore cue = new SpanScore("cue");
        SpanScore content = new SpanScore("content");
        for (int i = 0; i < articles.size(); i++) {
            if (chosen.test(i)) {
                Annotated article = articles.get(i);
                add(source, article, read.get(i), reported -> one(reported.source()), Annotated.Marked::source);
                add(cue, article, read.get(i), reported -> one(reported.cue()), Annotated.Marked::cue);
                add(content, article, read.get(i), Reported::content, Annotated.Marked::content);
            }
        }
        System.out.println();
        System.out.println(title);
        System.out.println("span     marked   ours   exact P, R, F1        beginning P, R, F1    Jaccard P, R, F1");
        System.out.println(source.row());
        System.out.println(cue.row());
        System.out.println(content.row());
    }

    private static void add(
            SpanScore score,
            Annotated article,
            List<Reported> read,
            Function<Reported, List<Stretch>> ours,
            Function<Annotated.Marked, List<Stretch>> theirs) {
        score.add(
                read.stream()
                        .map(reported -> Annotated.joined(article.text(), ours.apply(reported)))
                        .collect(Collectors.toSet()),
                article.attributions().stream()
                        .map(marked -> Annotated.joined(article.text(), theirs.apply(marked)))
                        .collect(Collectors.toSet()));
    }

    private static List<Stretch> one(Stretch stretch) {
        return stretch == null ? new ArrayList<>() : List.of(stretch);
    }

    private static void published() {
        System.out.println();
        System.out.println("published on PolNeAR test, exact F1   source    cue  content");
        row("rules", "10.7", "22.8", "5.6");
        row("CoreNLP", "13.9", "-", "17.5");
        row("CRF", "50.6", "53.4", "28.6");
        row("BERT", "81.1", "74.0", "68.9");
    }

    private static void row(String name, String source, String cue, String content) {
        System.out.println(String.format(Locale.ROOT, "%-36s %7s %6s %8s", name, source, cue, content));
    }
}
