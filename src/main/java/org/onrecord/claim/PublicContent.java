package org.onrecord.claim;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Counted;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Fate;
import org.onrecord.history.Difference.Span;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Choice;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.Vocabulary;

/**
 * What readers may know of a claim's content at one save, in plain words. A field that is not named here is not shown:
 * the desk's note is one, and so is whatever is added for the desk alone later.
 */
public final class PublicContent {

    private static final Pattern REPORT = Pattern.compile("report (\\d+)\\.(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(relay|quotation) (\\d+)\\.(.+)");
    private static final Pattern DATE = Pattern.compile("(?s)(.+?)( \\(“.*”\\))?");

    /** A field's name in plain words, and how its values are written. */
    private record Field(String label, UnaryOperator<String> value) {}

    private static final Map<String, Field> OF_CLAIM = inOrder(
            entry("text", plain("Claim")),
            entry("language", new Field("Language", LanguageTag::name)),
            entry("kind", choice("Kind", ClaimKind.class)),
            entry("checkable", choice("Can it be checked", Checkability.class)),
            entry("obstacle", choice("Why it cannot, or only in part", Obstacle.class)),
            entry("about", new Field("Time it is about", PublicContent::date)),
            entry("place", plain("Place it is about")));

    private static final Map<String, Field> OF_REPORT = inOrder(
            entry("speaker", plain("speaker")),
            entry("role then", plain("role then")),
            entry("voice", choice("whose voice", Voice.class)),
            entry("form", choice("how the words were given", Form.class)),
            entry("act", choice("what the speaker did", SpeechAct.class)),
            entry("cue", plain("reporting verb as printed")),
            entry("said", new Field("said", PublicContent::date)),
            entry("reported", new Field("reported", PublicContent::date)),
            entry("source", plain("source")),
            entry("publisher", plain("published by")),
            entry("passage", plain("passage")),
            entry("passage start", new Field("passage begins at character", UnaryOperator.identity())),
            entry("copy", plain("copy, SHA-256")));

    private static final Map<String, Field> OF_FIGURE = inOrder(
            entry("as printed", plain("as printed")),
            entry("bound", new Field("bound", value -> label(Bound.class, value, Bound::label))),
            entry("value", plain("number")),
            entry("low", plain("lower end")),
            entry("high", plain("upper end")),
            entry("unit", plain("unit")),
            entry(
                    "counted",
                    new Field("what is counted", value -> Counted.of(value).text())),
            entry("combine", new Field("how it counts", value -> label(Combine.class, value, Combine::label))),
            entry("parts", plain("parts")),
            entry("cumulative", new Field("counted from a beginning on", PublicContent::yesOrNo)),
            entry("period", plain("period")),
            entry("place", plain("place")),
            entry("hedge", plain("reservation")));

    private static final Map<String, Map<String, Field>> OF_NUMBERED = Map.of(
            "relay",
            withFigure(inOrder(
                    entry("agent", plain("who")),
                    entry("verb", plain("verb as printed")),
                    entry("naming", choice("named", Naming.class)),
                    entry("seen", new Field("seen by us", PublicContent::yesOrNo)))),
            "quotation",
            inOrder(
                    entry("exact", plain("")),
                    entry("language", new Field("language", LanguageTag::name)),
                    entry("original", plain("original words")),
                    entry("original language", new Field("original language", LanguageTag::name)),
                    entry("translated by", plain("translated by")),
                    entry("fidelity", choice("how close to what was said", Fidelity.class))));

    /** The names by which two of one name are told apart: only shown by saying that it is another one. */
    private static final Map<String, String> IDENTITIES = Map.of("speaker id", "speaker", "agent id", "agent");

    private PublicContent() {}

    /** A field that readers see: its name in plain words and its value as it is written. */
    public record Shown(String label, String value) {}

    /** All that readers see of a content, by the fields' stored names, in the order in which a reader meets them. */
    public static Map<String, Shown> of(Content content) {
        Map<String, Shown> fields = ofClaim(content);
        put(fields, content.fields(), "topics", plain("Topics"), "", "");
        reports(content).forEach((id, report) -> putReport(fields, report, id));
        return fields;
    }

    private static Map<String, Shown> ofClaim(Content content) {
        Map<String, Shown> fields = new LinkedHashMap<>();
        OF_CLAIM.forEach((name, field) -> put(fields, content.fields(), name, field, "", ""));
        putFigure(fields, content.fields(), "figure", "", "Figure, ");
        return fields;
    }

    private static void putReport(Map<String, Shown> fields, SortedMap<String, String> report, Long id) {
        String source = report.get("source");
        String label = source == null ? "Report: " : "Report in “" + source + "”: ";
        String key = "report " + id + ".";
        OF_REPORT.forEach((name, field) -> put(fields, report, name, field, key, label));
        putFigure(fields, report, "original figure", key, label + "figure as the speaker gave it, ");
        putFigure(fields, report, "figure", key, label + "figure, ");
        putNumbered(fields, report, "quotation", key, label);
        putNumbered(fields, report, "relay", key, label);
    }

    private static void putNumbered(
            Map<String, Shown> fields, SortedMap<String, String> report, String what, String key, String label) {
        report.keySet().stream()
                .map(NUMBERED::matcher)
                .filter(matcher -> matcher.matches() && matcher.group(1).equals(what))
                .map(matcher -> Integer.valueOf(matcher.group(2)))
                .distinct()
                .sorted()
                .forEach(number -> OF_NUMBERED
                        .get(what)
                        .forEach((name, field) -> put(
                                fields,
                                report,
                                what + " " + number + "." + name,
                                field,
                                key,
                                label + what + " " + number + ", ")));
    }

    private static void putFigure(
            Map<String, Shown> fields, SortedMap<String, String> all, String which, String key, String label) {
        OF_FIGURE.forEach((name, field) -> put(fields, all, which + "." + name, field, key, label));
    }

    private static void put(
            Map<String, Shown> fields,
            SortedMap<String, String> all,
            String name,
            Field field,
            String key,
            String label) {
        String value = all.get(name);
        if (value != null) {
            fields.put(
                    key + name,
                    new Shown(withoutComma(label + field.label()), field.value().apply(value)));
        }
    }

    /** A label ends so where the field itself has none. */
    private static String withoutComma(String label) {
        return label.endsWith(", ") ? label.substring(0, label.length() - 2) : label;
    }

    /** The reports' own fields by the report's id, in the order in which they were entered. */
    private static SortedMap<Long, SortedMap<String, String>> reports(Content content) {
        SortedMap<Long, SortedMap<String, String>> reports = new TreeMap<>();
        content.fields().forEach((key, value) -> {
            Matcher matcher = REPORT.matcher(key);
            if (matcher.matches()) {
                reports.computeIfAbsent(Long.valueOf(matcher.group(1)), id -> new TreeMap<>())
                        .put(matcher.group(2), value);
            }
        });
        return reports;
    }

    /** What a reader is told of a change: nothing when only the desk's own fields differ. */
    public static List<Difference> between(Content before, Content after) {
        List<Difference> differences = between(of(before), of(after));
        for (Long id : reports(before).keySet()) {
            differences.addAll(namesakes(before, after, id));
        }
        return differences;
    }

    /** What has changed of what a verdict on the content judged. */
    public static List<Difference> ofClaimBetween(Content before, Content after) {
        return between(ofClaim(before), ofClaim(after));
    }

    /** What has changed of what a verdict on one report judged. */
    public static List<Difference> ofReportBetween(Content before, Content after, Long id) {
        List<Difference> differences = between(ofReport(before, id), ofReport(after, id));
        differences.addAll(namesakes(before, after, id));
        return differences;
    }

    private static Map<String, Shown> ofReport(Content content, Long id) {
        Map<String, Shown> fields = new LinkedHashMap<>();
        put(fields, content.fields(), "text", OF_CLAIM.get("text"), "", "");
        putReport(fields, reports(content).getOrDefault(id, new TreeMap<>()), id);
        return fields;
    }

    private static List<Difference> between(Map<String, Shown> old, Map<String, Shown> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            Shown was = old.get(name);
            Shown is = now.get(name);
            String before = was == null ? "" : was.value();
            String after = is == null ? "" : is.value();
            if (!before.equals(after)) {
                differences.add(new Difference((is == null ? was : is).label(), Difference.spans(before, after)));
            }
        }
        return differences;
    }

    /** Somebody may have been exchanged for another who bears the same name. */
    private static List<Difference> namesakes(Content before, Content after, Long id) {
        SortedMap<String, String> old = reports(before).getOrDefault(id, new TreeMap<>());
        SortedMap<String, String> now = reports(after).getOrDefault(id, new TreeMap<>());
        List<Difference> differences = new ArrayList<>();
        old.forEach((key, value) -> {
            int dot = key.lastIndexOf('.') + 1;
            String named = IDENTITIES.get(key.substring(dot));
            String name = named == null ? null : now.get(key.substring(0, dot) + named);
            boolean another =
                    name != null && name.equals(old.get(key.substring(0, dot) + named)) && !value.equals(now.get(key));
            if (another) {
                differences.add(new Difference(
                        dot == 0 ? "Speaker" : "Who relayed it",
                        List.of(new Span(Fate.KEPT, name), new Span(Fate.ADDED, " (another of this name)"))));
            }
        });
        return differences;
    }

    private static Field plain(String label) {
        return new Field(label, UnaryOperator.identity());
    }

    private static <E extends Enum<E> & Choice> Field choice(String label, Class<E> vocabulary) {
        return new Field(label, value -> label(vocabulary, value, Choice::label));
    }

    private static <E extends Enum<E>> String label(
            Class<E> vocabulary, String value, Function<? super E, String> label) {
        E known = Vocabulary.find(vocabulary, value);
        return known == null ? value.toLowerCase(Locale.ROOT) : label.apply(known);
    }

    private static String yesOrNo(String value) {
        return Boolean.parseBoolean(value) ? "yes" : "no";
    }

    /** A date in words, with the words that it was printed in. */
    private static String date(String stored) {
        Matcher matcher = DATE.matcher(stored);
        if (!matcher.matches()) {
            return stored;
        }
        try {
            return FuzzyDate.of(matcher.group(1)).text() + (matcher.group(2) == null ? "" : matcher.group(2));
        } catch (DateTimeException e) {
            return stored;
        }
    }

    private static Map<String, Field> withFigure(Map<String, Field> fields) {
        OF_FIGURE.forEach((name, field) ->
                fields.put("figure." + name, new Field("figure as given there, " + field.label(), field.value())));
        return fields;
    }

    @SafeVarargs
    private static <V> Map<String, V> inOrder(Map.Entry<String, V>... entries) {
        Map<String, V> map = new LinkedHashMap<>();
        for (Map.Entry<String, V> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
