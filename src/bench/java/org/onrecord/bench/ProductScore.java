package org.onrecord.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onrecord.intake.Reported;
import org.onrecord.intake.Reported.Way;
import org.onrecord.intake.Stretch;

/**
 * What an editor would get: whether what was said is found, by the share of its characters, and with the right speaker;
 * by the way in which it is given.
 */
final class ProductScore {
    private static final double SOME = 0.3;
    private static final double MOST = 0.8;
    private static final String MARKS = "\"\u201C\u201D\u2018\u2019'";

    private final List<Annotated> articles;
    private final List<List<Reported>> read;
    private final double sure;

    /**
     * @param sure what is less sure was left out
     */
    ProductScore(List<Annotated> articles, List<List<Reported>> read, double sure) {
        this.articles = articles;
        this.read = read;
        this.sure = sure;
    }

    void print() {
        System.out.println();
        System.out.println(String.format(
                Locale.ROOT, "content by overlap, %s", sure == 0 ? "all proposals" : "proposals of sure >= " + sure));
        System.out.println("way      marked   ours   > 0.3 P, R          > 0.8 P, R          speaker right");
        print(null);
        for (Way way : Way.values()) {
            print(way);
        }
    }

    /** For one way, or all of them for null. */
    private void print(Way way) {
        Tally tally = new Tally();
        for (int i = 0; i < articles.size(); i++) {
            tally.add(articles.get(i), read.get(i), way);
        }
        System.out.println(tally.row(way == null ? "all" : way.name().toLowerCase(Locale.ROOT)));
    }

    private static final class Tally {
        private int marked;
        private int ours;
        private int rightSome;
        private int rightMost;
        private int foundSome;
        private int foundMost;
        private int withSpeaker;
        private int rightSpeaker;

        void add(Annotated article, List<Reported> read, Way way) {
            for (Reported reported : read) {
                if (way == null || reported.way() == way) {
                    double best = article.attributions().stream()
                            .mapToDouble(one -> overlap(reported, one))
                            .max()
                            .orElse(0);
                    ours++;
                    rightSome += best > SOME ? 1 : 0;
                    rightMost += best > MOST ? 1 : 0;
                }
            }
            for (Annotated.Marked one : article.attributions()) {
                if (!one.content().isEmpty() && (way == null || way(article.text(), one.content()) == way)) {
                    marked(one, read);
                }
            }
        }

        private void marked(Annotated.Marked one, List<Reported> read) {
            marked++;
            Reported best = read.stream()
                    .max(Comparator.comparingDouble((Reported reported) -> overlap(reported, one))
                            .thenComparingInt(reported -> overCues(reported, one)))
                    .orElse(null);
            double overlap = best == null ? 0 : overlap(best, one);
            foundSome += overlap > SOME ? 1 : 0;
            foundMost += overlap > MOST ? 1 : 0;
            if (overlap > SOME && !one.source().isEmpty()) {
                withSpeaker++;
                rightSpeaker += best.source() != null && SpanScore.shared(List.of(best.source()), one.source()) > 0 ? 1 : 0;
            }
        }

        /** Of two that hold the same words, the one of the same cue is meant. */
        private static int overCues(Reported reported, Annotated.Marked one) {
            return reported.cue() == null ? 0 : SpanScore.shared(List.of(reported.cue()), one.cue());
        }

        private static double overlap(Reported reported, Annotated.Marked one) {
            int length = SpanScore.length(one.content());
            return length == 0 ? 0 : (double) SpanScore.shared(reported.content(), one.content()) / length;
        }

        String row(String title) {
            return String.format(
                    Locale.ROOT,
                    "%-8s %6d %6d   %5.1f %5.1f         %5.1f %5.1f         %5.1f of %d",
                    title,
                    marked,
                    ours,
                    share(rightSome, ours),
                    share(foundSome, marked),
                    share(rightMost, ours),
                    share(foundMost, marked),
                    share(rightSpeaker, withSpeaker),
                    withSpeaker);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : 100.0 * part / whole;
        }
    }

    /** By the marks in what people marked: direct where all but a word lies inside them. */
    static Way way(String text, List<Stretch> content) {
        int quoted = 0;
        int plain = 0;
        for (Stretch stretch : content) {
            boolean inside = false;
            String words = stretch.in(text);
            for (int i = 0; i < words.length(); i++) {
                if (mark(words, i)) {
                    inside = !inside;
                } else if (Character.isLetter(words.charAt(i))) {
                    quoted += inside ? 1 : 0;
                    plain += inside ? 0 : 1;
                }
            }
        }
        return quoted == 0 ? Way.INDIRECT : plain <= 3 ? Way.DIRECT : Way.MIXED;
    }

    private static boolean mark(String words, int at) {
        char sign = words.charAt(at);
        if (MARKS.indexOf(sign) < 0 || at > 0 && words.charAt(at - 1) == sign) {
            return false;
        }
        boolean word = at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))
                && (at + 1 == words.length() || Character.isLetterOrDigit(words.charAt(at + 1)) || sign == '\u2019' || sign == '\'');
        boolean single = sign == '\'' || sign == '\u2019' || sign == '\u2018';
        boolean doubled = at + 1 < words.length() && words.charAt(at + 1) == sign;
        return !(single && !doubled && (word || at > 0));
    }
}
