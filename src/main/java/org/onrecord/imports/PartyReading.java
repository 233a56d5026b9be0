package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who made a claim and who reviewed it: only who is named, and only links that lead somewhere. */
final class PartyReading {

    private static final int LONGEST_NAME = 300;

    private final MarkupNode review;
    private final MarkupNode item;
    private final String page;

    /** @param page what addresses are completed by; null where there is nothing */
    PartyReading(MarkupNode review, MarkupNode item, String page) {
        this.review = review;
        this.item = item;
        this.page = page;
    }

    List<Party> claimants() {
        List<Party> claimants = new ArrayList<>();
        for (MarkupNode author : named(item, "author")) {
            String name = name(author);
            if (name == null) {
                author.say(Deviation.CLAIMANT_UNNAMED, "name");
            } else {
                claimants.add(new Party(name, null, links(author), person(author), role(author)));
            }
        }
        if (!item.has("author")) {
            item.say(Deviation.CLAIMANT_MISSING, "author");
        }
        if (claimants.size() > 1) {
            item.say(Deviation.CLAIMANT_SEVERAL, "author", "%d".formatted(claimants.size()));
        }
        return claimants;
    }

    /** The things of a field; a bare text is the name of one. */
    private static List<MarkupNode> named(MarkupNode of, String field) {
        List<MarkupNode> things = new ArrayList<>(of.things(field));
        things.removeIf(thing -> thing.node().has("@value"));
        of.written(field)
                .forEach(name -> things.add(
                        of.thing(JsonNodeFactory.instance.objectNode().put("name", name), field)));
        return things;
    }

    private static String name(MarkupNode party) {
        String name = party.has("name") ? party.text("name") : null;
        if (name != null && name.length() > LONGEST_NAME) {
            party.say(Deviation.TEXT_TOO_LONG, "name");
            return null;
        }
        return name == null || name.isBlank() ? null : name.replaceAll("\\s+", " ");
    }

    private static Boolean person(MarkupNode party) {
        if (party.is("person")) {
            return Boolean.TRUE;
        }
        return MarkupNode.types(party.node()).stream().anyMatch(type -> type.endsWith("organization"))
                ? Boolean.FALSE
                : null;
    }

    private static String role(MarkupNode party) {
        String role = party.has("jobTitle") ? party.text("jobTitle") : null;
        return role == null || role.isBlank() || role.length() > LONGEST_NAME ? null : role;
    }

    private static List<String> links(MarkupNode author) {
        List<String> links = new ArrayList<>();
        for (String field : List.of("sameAs", "url")) {
            for (JsonNode value : author.values(field)) {
                String written = value.isTextual() ? author.readable(value.asText(), field) : value.toString();
                Optional<String> whole = ReviewAddress.whole(written);
                whole.ifPresent(links::add);
                if (whole.isEmpty()) {
                    author.say(Deviation.CLAIMANT_LINK_DROPPED, field, written);
                }
            }
        }
        return links.stream().distinct().toList();
    }

    Party publisher() {
        String field = review.has("author") || !review.has("publisher") ? "author" : "publisher";
        List<MarkupNode> all = named(review, field);
        if (all.isEmpty()) {
            review.say(Deviation.PUBLISHER_MISSING, "author");
            return null;
        }
        if (all.size() > 1) {
            review.say(Deviation.PUBLISHER_SEVERAL, field, "%d".formatted(all.size()));
        }
        return publisher(all.get(0));
    }

    private Party publisher(MarkupNode author) {
        String name = name(author);
        String url = author.has("url") ? url(author) : null;
        if (name == null && url == null) {
            author.say(Deviation.PUBLISHER_UNNAMED, "name");
            return null;
        }
        if (author.is("person")) {
            author.say(Deviation.PUBLISHER_IS_PERSON, "@type");
        }
        return new Party(name, url, List.of(), person(author), null);
    }

    private String url(MarkupNode author) {
        String written = author.text("url");
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<String> whole = ReviewAddress.whole(written);
        Optional<String> completed = whole.isPresent() ? whole : ReviewAddress.completed(written, page);
        if (whole.isEmpty()) {
            author.say(
                    completed.isPresent() ? Deviation.PUBLISHER_URL_RESOLVED : Deviation.PUBLISHER_URL_DROPPED,
                    "url",
                    written);
        }
        return completed.orElse(null);
    }
}
