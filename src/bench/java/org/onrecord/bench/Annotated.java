package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.intake.Stretch;

/**
 * An article with the attributions that people marked in it, read from a raw text and brat's stand-off annotations.
 *
 * @param name of the file, without its ending
 */
record Annotated(String name, String text, List<Marked> attributions) {

    /**
     * One attribution; a span in several stretches is kept as such, joined where only space lies between.
     *
     * @param source empty where none is marked
     */
    record Marked(List<Stretch> source, List<Stretch> cue, List<Stretch> content) {}

    /** Of several annotators of one article the first by name. */
    static List<Annotated> in(Path folder) throws IOException {
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            files.filter(file -> file.toString().endsWith(".ann")).sorted().forEach(file -> {
                String name = file.getFileName().toString();
                first.putIfAbsent(name.replaceFirst("_[0-9a-f]{4}\\.ann$", ""), file);
            });
        }
        List<Annotated> read = new ArrayList<>();
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            String text = Files.readString(folder.resolve("text").resolve(entry.getKey() + ".txt"));
            read.add(new Annotated(entry.getKey(), text, marked(text, Files.readAllLines(entry.getValue()))));
        }
        return read;
    }

    private static List<Marked> marked(String text, List<String> lines) {
        Map<String, List<Stretch>> spans = new HashMap<>();
        int[] units = units(text);
        for (String line : lines) {
            String[] fields = line.split("\t");
            if (fields[0].startsWith("T")) {
                spans.put(fields[0], stretches(text, units, fields[1].substring(fields[1].indexOf(' ') + 1)));
            }
        }
        List<Marked> marked = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("E")) {
                marked.add(event(line.split("\t")[1], spans));
            }
        }
        return marked;
    }

    private static Marked event(String roles, Map<String, List<Stretch>> spans) {
        Map<String, List<Stretch>> byRole = new HashMap<>();
        for (String role : roles.trim().split(" ")) {
            String[] parts = role.split(":");
            byRole.computeIfAbsent(parts[0].replaceFirst("\\d$", ""), unused -> new ArrayList<>())
                    .addAll(spans.get(parts[1]));
        }
        return new Marked(
                byRole.getOrDefault("Source", List.of()),
                byRole.getOrDefault("Cue", List.of()),
                byRole.getOrDefault("Content", List.of()));
    }

    /** Brat counts code points. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int point = 0, unit = 0; point < units.length; point++) {
            units[point] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
        return units;
    }

    private static List<Stretch> stretches(String text, int[] units, String offsets) {
        List<Stretch> read = new ArrayList<>();
        for (String pair : offsets.split(";")) {
            String[] ends = pair.split(" ");
            read.add(new Stretch(units[Integer.parseInt(ends[0])], units[Integer.parseInt(ends[1])]));
        }
        return joined(text, read);
    }

    /** In order, those with nothing but space between them as one. */
    static List<Stretch> joined(String text, List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : stretches.stream().sorted().toList()) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean touches = last != null
                    && (next.start() <= last.end()
                            || text.substring(last.end(), next.start()).isBlank());
            if (touches) {
                joined.set(joined.size() - 1, last.to(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
