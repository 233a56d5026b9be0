package org.onrecord.factcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of an answer that a client wants, as the parameter {@code fields} of Google's interfaces says it: names
 * between commas, {@code /} or brackets for what lies within, {@code *} for all there is.
 */
final class FieldMask {

    /** The longest text of one, in UTF-16 units. */
    static final int LONGEST = 1_000;

    private static final int DEEPEST = 10;

    private final String text;
    private int at;

    private FieldMask(String text) {
        this.text = text;
    }

    /** All names that a mask allows, and what it allows within each; nothing within a name means all of it. */
    record Wanted(Map<String, Wanted> within) {

        private static Wanted all() {
            return new Wanted(new LinkedHashMap<>());
        }

        private Wanted of(String name) {
            Wanted any = within.get("*");
            return any == null ? within.get(name) : any;
        }

        /** Takes up what another mention of the same wants, too; whoever wants all of it, wants no less. */
        private void add(String name, Wanted other) {
            Wanted known = within.get(name);
            if (known == null) {
                within.put(name, other);
            } else if (known.within.isEmpty() || other.within.isEmpty()) {
                known.within.clear();
            } else {
                new HashMap<>(other.within).forEach(known::add);
            }
        }

        /** Takes out of an answer what is not wanted. */
        void keep(JsonNode answer) {
            if (within.isEmpty()) {
                return;
            }
            if (answer instanceof ArrayNode list) {
                list.forEach(this::keep);
            } else if (answer instanceof ObjectNode object) {
                object.properties().removeIf(part -> !holds(part.getKey(), part.getValue()));
                object.properties().forEach(part -> of(part.getKey()).keep(part.getValue()));
            }
        }

        /** Whether it is wanted, and is what something can lie within where something within it is. */
        private boolean holds(String name, JsonNode part) {
            Wanted wanted = of(name);
            return wanted != null && (wanted.within.isEmpty() || part.isContainerNode());
        }

        /** Refuses names that no answer has. */
        void requireWithin(Wanted known, String before) {
            within.forEach((name, wanted) -> {
                Wanted there = name.equals("*") ? null : known.within.get(name);
                if (!name.equals("*") && there == null) {
                    throw Fault.in("fields", "Invalid field selection " + before + name);
                }
                if (there != null) {
                    wanted.requireWithin(there, before + name + "/");
                }
            });
        }
    }

    static Wanted read(String text) {
        if (text.length() > LONGEST) {
            throw Fault.in("fields", "The parameter fields is longer than " + LONGEST + " characters.");
        }
        FieldMask mask = new FieldMask(text);
        Wanted wanted = mask.list(0);
        if (mask.at < text.length()) {
            throw mask.broken();
        }
        return wanted;
    }

    private Wanted list(int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        Wanted wanted = Wanted.all();
        do {
            path(wanted, depth);
        } while (taken(','));
        return wanted;
    }

    private void path(Wanted into, int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        String name = name();
        Wanted within = Wanted.all();
        if (taken('/')) {
            path(within, depth + 1);
        } else if (taken('(')) {
            within = list(depth + 1);
            if (!taken(')')) {
                throw broken();
            }
        }
        into.add(name, within);
    }

    private String name() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_*".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (start == at) {
            throw broken();
        }
        return text.substring(start, at);
    }

    private boolean taken(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private Fault broken() {
        return Fault.in("fields", "The parameter fields can't be read at position " + (at + 1) + ".");
    }
}
