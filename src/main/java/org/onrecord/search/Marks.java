package org.onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.onrecord.search.Sought.Words;

/** Says where in a text the words stand that were looked for. */
public final class Marks {

    /** A part of a text, which has been looked for or stands around what has. */
    public record Span(String text, boolean marked) {}

    static final Marks NONE = new Marks(List.of());

    /** About how long a piece of a longer text is. */
    private static final int PIECE = 180;

    private static final int PIECES = 2;

    private static final Analysis ANALYSIS = new Analysis();

    private final List<Words> words;

    private Marks(List<Words> words) {
        this.words = words;
    }

    static Marks of(List<Words> words) {
        return words.isEmpty() ? NONE : new Marks(List.copyOf(words));
    }

    /** All of a text, with what is marked in it. */
    public List<Span> whole(String text, String language) {
        BitSet marked = new BitSet(text.length());
        for (String field : fields(language)) {
            int at = 0;
            for (Span span : marked(field, text, WholeBreakIterator::new, 1)) {
                int end = Math.min(at + span.text().length(), text.length());
                if (span.marked()) {
                    marked.set(at, end);
                }
                at = end;
            }
        }
        return spans(text, marked);
    }

    private static List<Span> spans(String text, BitSet marked) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean mark = marked.get(at);
            int end = mark ? marked.nextClearBit(at) : marked.nextSetBit(at);
            end = end < 0 ? text.length() : Math.min(end, text.length());
            spans.add(new Span(text.substring(at, end), mark));
            at = end;
        }
        return spans;
    }

    /** The sentences of a text in which something is marked; none where nothing is. */
    public Optional<List<Span>> pieces(String text, String language) {
        return fields(language).stream()
                .map(field -> marked(
                        field,
                        text,
                        () -> LengthGoalBreakIterator.createClosestToLength(
                                BreakIterator.getSentenceInstance(Locale.ROOT), PIECE, .5f),
                        PIECES))
                .filter(spans -> !spans.isEmpty())
                .max(Comparator.comparingLong(
                        spans -> spans.stream().filter(Span::marked).count()));
    }

    /** Where a word may be as it is written, or by its stem: one may be there and the other not. */
    private static List<String> fields(String language) {
        return Stream.concat(
                        Analysis.stemmedLanguage(language).stream().map(known -> Fields.stemmed(Fields.TEXT, known)),
                        Stream.of(Fields.TEXT))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Span> marked(String field, String text, Supplier<BreakIterator> parts, int most) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(one -> WordQueries.in(field, one.text()).ifPresent(query -> any.add(query, Occur.SHOULD)));
        BooleanQuery query = any.build();
        if (query.clauses().isEmpty() || text.isEmpty()) {
            return List.of();
        }
        try {
            Object spans = new UnifiedHighlighter(UnifiedHighlighter.builderWithoutSearcher(ANALYSIS)
                            .withBreakIterator(parts)
                            .withFormatter(new Spans())
                            .withMaxNoHighlightPassages(0))
                    .highlightWithoutSearcher(field, query, text, most);
            return spans == null ? List.of() : (List<Span>) spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parts of the text as they are: whoever shows them escapes them. */
    private static final class Spans extends PassageFormatter {

        @Override
        public List<Span> format(Passage[] passages, String text) {
            List<Span> spans = new ArrayList<>();
            int shown = -1;
            for (Passage passage : passages) {
                if (shown >= 0 && passage.getStartOffset() > shown || shown < 0 && passage.getStartOffset() > 0) {
                    spans.add(new Span("… ", false));
                }
                add(spans, passage, text);
                shown = passage.getEndOffset();
            }
            if (shown >= 0 && shown < text.length()) {
                spans.add(new Span("…", false));
            }
            return spans;
        }

        private static void add(List<Span> spans, Passage passage, String text) {
            int at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                if (start < end) {
                    add(spans, text.substring(at, start), false);
                    add(spans, text.substring(start, end), true);
                    at = end;
                }
            }
            add(spans, text.substring(at, passage.getEndOffset()), false);
        }

        private static void add(List<Span> spans, String text, boolean marked) {
            if (!text.isEmpty()) {
                spans.add(new Span(text, marked));
            }
        }
    }
}
