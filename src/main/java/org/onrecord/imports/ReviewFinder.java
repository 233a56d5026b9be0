package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.web.Beginning;

/** Finds the reviews of claims among whatever else a page or a feed says, at whatever depth. */
final class ReviewFinder {

    /** More things than any page has; looking at them all would only cost. */
    private static final int MOST_THINGS = 100_000;

    /** Of a longer path its beginning is told. */
    private static final int LONGEST_PATH = 1_000;

    private static final String REVIEW = "claimreview";

    private ReviewFinder() {}

    static boolean isReview(JsonNode node) {
        return MarkupNode.types(node).contains(REVIEW);
    }

    /**
     * A review, where it stands, and the vocabulary that holds for it.
     *
     * @param context null where none is named
     */
    record Place(ObjectNode node, String path, String context) {}

    /** Something to be looked at: what it stands in, by which step from there, and whether that is within a review. */
    private record Waiting(JsonNode node, Waiting in, String step, String context, boolean within) {

        /** Told only of what is found: written out for each thing, paths could be longer than all the rest together. */
        String path() {
            Deque<String> steps = new ArrayDeque<>();
            for (Waiting at = this; at.in != null; at = at.in) {
                steps.push(at.step);
            }
            StringBuilder path = new StringBuilder();
            while (!steps.isEmpty() && path.length() < LONGEST_PATH) {
                String step = steps.pop();
                path.append(path.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
            }
            return Beginning.of(path.toString(), LONGEST_PATH);
        }
    }

    /** The reviews in a tree, in the order in which they stand. */
    static List<Place> in(PlacedTree tree, Tally tally) {
        List<Place> found = new ArrayList<>();
        Deque<Waiting> waiting = new ArrayDeque<>();
        waiting.push(new Waiting(tree.root(), null, "", tree.context(), false));
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_THINGS; seen++) {
            Waiting next = waiting.pop();
            if (next.node.isArray()) {
                List<Waiting> inside = new ArrayList<>();
                for (int i = 0; i < next.node.size(); i++) {
                    inside.add(new Waiting(next.node.get(i), next, "[" + i + "]", next.context, next.within));
                }
                pushAll(inside, waiting);
            } else if (next.node instanceof ObjectNode object) {
                look(object, next, found, waiting, tally);
            }
        }
        return found;
    }

    private static void look(ObjectNode object, Waiting at, List<Place> found, Deque<Waiting> waiting, Tally tally) {
        String context = object.has("@context") ? object.path("@context").toString() : at.context;
        List<String> types = MarkupNode.types(object);
        boolean review = types.contains(REVIEW);
        // What a review is made of is read with it, and so not passed over.
        boolean within = at.within || review;
        if (review) {
            found.add(new Place(object, at.path(), context));
        } else if (!within && !types.contains("datafeeditem") && types.stream().anyMatch(type -> !type.isEmpty())) {
            tally.other();
        }
        if (object.has("item")) {
            countNothing(object.path("item"), tally);
        }
        List<Waiting> inside = new ArrayList<>();
        object.properties()
                .forEach(field -> inside.add(new Waiting(field.getValue(), at, field.getKey(), context, within)));
        pushAll(inside, waiting);
    }

    private static void countNothing(JsonNode item, Tally tally) {
        for (JsonNode one : item.isArray() ? item : List.of(item)) {
            if (one.isNull()) {
                tally.nothing();
            }
        }
    }

    private static void pushAll(List<Waiting> inside, Deque<Waiting> waiting) {
        for (int i = inside.size() - 1; i >= 0; i--) {
            JsonNode node = inside.get(i).node;
            if (node.isContainerNode()) {
                waiting.push(inside.get(i));
            }
        }
    }

    /** The things of a tree that others may refer to, by their ids. */
    static Map<String, ObjectNode> known(List<PlacedTree> trees) {
        Map<String, ObjectNode> known = new HashMap<>();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        trees.forEach(tree -> waiting.add(tree.root()));
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_THINGS; seen++) {
            JsonNode next = waiting.poll();
            if (next instanceof ObjectNode object
                    && object.size() > 1
                    && object.path("@id").isTextual()) {
                known.putIfAbsent(object.path("@id").asText(), object);
            }
            next.forEach(inside -> {
                if (inside.isContainerNode()) {
                    waiting.add(inside);
                }
            });
        }
        return known;
    }
}
