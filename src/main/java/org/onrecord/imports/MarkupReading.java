package org.onrecord.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the reviews in the markup of a page, in JSON-LD, or in a feed of them. One block that can't be read doesn't lose
 * the others; nothing is passed over without being counted.
 */
final class MarkupReading {

    private static final String BLOCKS = "script[type~=(?i)^\\s*application/ld\\+json]";

    private static final String BEFORE = "[\\uFEFF\\s;,]*+";

    private static final Pattern JSON = Pattern.compile(BEFORE + "(?://[^\\n]*+\\n\\s*+)?(?:[{\\[]|null\\s*+$)");

    /** As it stands in scripts, from where it is pasted. */
    private static final Pattern WRAPPED =
            Pattern.compile("\\A" + BEFORE + "(?://|/\\*)?[ \\t]*+(?:<!--|<!\\[CDATA\\[)[ \\t]*+(?:\\*/)?");

    /** Comments for old browsers begin with a bracket, and those of templates with a brace. */
    private static final Pattern JSON_IN_WRAPPER =
            Pattern.compile(BEFORE + "(?:\\{\\s*+[\"}]|\\[\\s*+[{\\[\\]]|null\\s*+(?://|/\\*)?\\s*+(?:-->|]]>))");

    private static final Pattern PAGE_BEHIND = Pattern.compile("-->\\s*+<[a-zA-Z!]");

    private final ReadPage page;
    private final Publishers wanted;
    private final Harvest harvest;
    private final Tally tally = new Tally();
    private boolean more = true;

    private MarkupReading(ReadPage page, Publishers wanted, Harvest harvest) {
        this.page = page;
        this.wanted = wanted;
        this.harvest = harvest;
    }

    /** Whether a text is JSON rather than a page, by its beginning; a page may begin with a comment, too. */
    static boolean looksLikeJson(String beginning) {
        String bare = WRAPPED.matcher(beginning).replaceFirst("");
        return bare.length() < beginning.length()
                ? JSON_IN_WRAPPER.matcher(bare).lookingAt()
                        && !PAGE_BEHIND.matcher(bare).find()
                : JSON.matcher(beginning).lookingAt();
    }

    /** Reads JSON, entry by entry: so much of it is in memory as one entry. */
    static Tally json(Reader text, ReadPage page, Publishers wanted, Harvest harvest) throws IOException {
        MarkupReading reading = new MarkupReading(page, wanted, harvest);
        reading.readJson(text, "", false);
        return reading.tally;
    }

    /** Reads a page: its JSON-LD, and its microdata. */
    static Tally html(String html, String address, Publishers wanted, Harvest harvest) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        Element root = document.selectFirst("html[lang]");
        String language = root == null || root.attr("lang").isBlank() ? null : root.attr("lang");
        MarkupReading reading = new MarkupReading(new ReadPage(address, language), wanted, harvest);
        reading.readBlocks(document);
        reading.readMicrodata(document, html);
        return reading.tally;
    }

    private void readBlocks(Document document) {
        List<Element> blocks = document.select(BLOCKS);
        for (int i = 0; i < blocks.size() && more; i++) {
            try {
                readJson(new StringReader(blocks.get(i).data()), blocks.size() == 1 ? "" : "block " + (i + 1), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void readMicrodata(Document document, String html) {
        Microdata microdata = new Microdata(document, html.length());
        List<Element> scopes = microdata.reviews();
        for (int i = 0; i < scopes.size() && more; i++) {
            Element scope = scopes.get(i);
            String where = "microdata " + (i + 1);
            int from = Math.max(0, scope.sourceRange().startPos());
            int end =
                    scope.endSourceRange().isTracked() ? scope.endSourceRange().endPos() : html.length();
            int to = Math.min(html.length(), Math.max(from, end));
            Optional<ObjectNode> node = to - from > JsonText.MAX_ENTRY ? Optional.empty() : microdata.thing(scope);
            if (node.isPresent()) {
                offer(ReviewReading.of(
                        new ReviewFinder.Place(node.get(), "", "\"https://schema.org\""),
                        html.substring(from, to).replace("\0", ""),
                        where,
                        page,
                        Map.of(),
                        List.of(Message.of(Deviation.MICRODATA, where))));
            } else {
                more = harvest.unread(List.of(Message.of(Deviation.TOO_LARGE, where)));
            }
        }
    }

    /**
     * @param whole whether the text is small enough to be read whole, so that what stands in one place may refer to
     *     another
     */
    private void readJson(Reader text, String name, boolean whole) throws IOException {
        Entries entries = new Entries(name, whole);
        JsonText.read(text, name, entries);
        entries.end();
    }

    private void offer(FoundReview review) {
        if (wanted.want(review)) {
            more = harvest.review(review);
        } else {
            tally.notWanted();
        }
    }

    /** Takes the entries of one text. */
    private final class Entries implements JsonText.Sink {

        private final String name;
        private final boolean whole;
        private final List<PlacedTree> trees = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private int number;

        Entries(String name, boolean whole) {
            this.name = name;
            this.whole = whole;
        }

        @Override
        public boolean entry(PlacedTree entry) {
            trees.add(entry);
            if (!whole) {
                flush();
            }
            return more;
        }

        @Override
        public void message(Message message) {
            messages.add(message);
        }

        @Override
        public void nothing() {
            tally.nothing();
        }

        /** What is to be said of how they were written is said of each of the reviews that it concerns. */
        private void flush() {
            Map<String, ObjectNode> known = ReviewFinder.known(trees);
            List<Message> notes =
                    messages.stream().filter(message -> !message.refused()).toList();
            boolean any = false;
            for (PlacedTree tree : trees) {
                number++;
                for (ReviewFinder.Place place : ReviewFinder.in(tree, tally)) {
                    any = true;
                    if (more) {
                        offer(ReviewReading.of(place, tree.raw(place.node()), where(place), page, known, notes));
                    }
                }
            }
            trees.clear();
            if (any) {
                messages.removeIf(message -> !message.refused());
            }
        }

        private String where(ReviewFinder.Place place) {
            String entry = name.isEmpty() ? "entry " + number : name;
            return place.path().isEmpty() ? entry : entry + ", " + place.path();
        }

        void end() {
            flush();
            List<Message> faults = messages.stream()
                    .filter(message -> message.refused() || message.deviation() == Deviation.EMPTY_BLOCK)
                    .toList();
            if (!faults.isEmpty() && more) {
                more = harvest.unread(faults);
            }
        }
    }
}
