package org.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.onrecord.figure.FigureFinder;
import org.onrecord.figure.NumberFinder;
import org.onrecord.figure.RangeFinder;
import org.onrecord.figure.Span;

/**
 * How many of the labelled sentences of Microsoft Recognizers-Text are read in full: everything that is labelled is
 * found with its value where it stands, and nothing else is.
 */
final class NumberBench {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final Path folder;
    private final List<String> wrong = new ArrayList<>();

    private NumberBench(Path folder) {
        this.folder = folder;
    }

    /** What was found at a place, with its value as the labels write it. */
    private record Read(int start, int end, Object value) {}

    static void run(Path data) throws IOException {
        Path folder = data.resolve("recognizers-number-en");
        if (!Files.isDirectory(folder)) {
            System.out.println("Numbers: no data in " + folder);
            return;
        }
        NumberBench bench = new NumberBench(folder);
        System.out.printf("%-28s %18s %24s%n", "Numbers, sentences right", "all", "those of the Java port");
        bench.row("plain numbers", "NumberModel.json", NumberBench::numbers, NumberBench::sameNumber);
        bench.row("ranges", "NumberRangeModel.json", NumberBench::ranges, NumberBench::sameRange);
        bench.row("per cent", "PercentModel.json", NumberBench::percents, NumberBench::samePercent);
        System.out.println("Ranges end where the words say; whether an end that they leave open is counted is not compared.");
        System.out.println("Wrong:");
        bench.wrong.forEach(System.out::println);
    }

    private void row(
            String name, String file, Function<String, List<Read>> finder, BiPredicate<Object, String> same)
            throws IOException {
        int[] right = new int[2];
        int[] all = new int[2];
        int number = 0;
        for (JsonNode sentence : new JsonMapper().readTree(folder.resolve(file).toFile())) {
            boolean inJava = !sentence.path("NotSupported").asText().contains("java,")
                    && !sentence.path("NotSupported").asText().endsWith("java");
            List<Read> found = finder.apply(sentence.get("Input").asText());
            boolean isRight = isRight(sentence.get("Results"), found, same);
            count(right, isRight, inJava);
            count(all, true, inJava);
            if (!isRight) {
                wrong.add("  " + name + " " + number + ": " + sentence.get("Input").asText() + " " + found);
            }
            number++;
        }
        System.out.printf("%-28s %5d of %3d %5.1f %% %12d of %3d %5.1f %%%n", name, right[0], all[0],
                100.0 * right[0] / all[0], right[1], all[1], 100.0 * right[1] / all[1]);
    }

    private static void count(int[] counts, boolean counted, boolean inJava) {
        counts[0] += counted ? 1 : 0;
        counts[1] += counted && inJava ? 1 : 0;
    }

    private static boolean isRight(JsonNode expected, List<Read> found, BiPredicate<Object, String> same) {
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            JsonNode label = expected.get(i);
            Read read = found.get(i);
            boolean overlap = read.start <= label.get("End").asInt() && label.get("Start").asInt() < read.end;
            if (!overlap || !same.test(read.value, label.at("/Resolution/value").asText())) {
                return false;
            }
        }
        return true;
    }

    private static List<Read> numbers(String text) {
        return NumberFinder.in(text).stream()
                .map(found -> new Read(found.start(), found.end(), found.value()))
                .toList();
    }

    private static List<Read> ranges(String text) {
        return RangeFinder.in(text).stream()
                .map(found -> new Read(found.start(), found.end(), found.span()))
                .toList();
    }

    private static List<Read> percents(String text) {
        return FigureFinder.in(text, "en").stream()
                .filter(found -> "%".equals(found.figure().unit()))
                .map(found -> new Read(found.start(), found.end(), found.figure().value()))
                .toList();
    }

    private static boolean samePercent(Object value, String label) {
        return label.endsWith("%") && sameNumber(value, label.substring(0, label.length() - 1));
    }

    /**
     * The labels leave the upper end out wherever the words leave that open ("between 20 and 30" is [20,30)); the
     * product takes both ends in, so that only the ends of bounds that name one ("over", "at least") are compared.
     */
    private static boolean sameRange(Object value, String label) {
        Span span = (Span) value;
        String[] ends = label.substring(1, label.length() - 1).split(",", -1);
        boolean open = label.startsWith("[") && label.endsWith(")") && !ends[1].isEmpty();
        return sameEnd(span.low(), ends[0])
                && sameEnd(span.high(), ends[1])
                && (span.low() == null || span.lowIncluded() == label.startsWith("["))
                && (span.high() == null || open || span.highIncluded() == label.endsWith("]"));
    }

    private static boolean sameEnd(BigDecimal value, String label) {
        return label.isEmpty() ? value == null : value != null && sameNumber(value, label);
    }

    private static boolean sameNumber(Object value, String label) {
        BigDecimal expected = new BigDecimal(label);
        BigDecimal off = ((BigDecimal) value).subtract(expected).abs();
        return off.compareTo(expected.abs().multiply(TOLERANCE)) <= 0;
    }
}
