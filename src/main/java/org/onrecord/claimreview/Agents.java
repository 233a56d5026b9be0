package org.onrecord.claimreview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claimreview.Schema.Agent;
import org.onrecord.review.Review;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;

/** Who is named as having made a claim, in schema.org's terms: nobody who is unnamed, denies it, or did not say it. */
final class Agents {

    private static final String WIKIDATA = "https://www.wikidata.org/wiki/";

    private Agents() {}

    /** The reports in which somebody makes the claim, not those in which it is denied or taken back. */
    static List<Attribution> making(List<Attribution> reports) {
        return reports.stream()
                .filter(report -> report.act() != SpeechAct.DENIES && report.act() != SpeechAct.RETRACTS)
                .toList();
    }

    /** Whoever made it, each once, in the role that they had at the first report. */
    static List<Agent> claimants(List<Attribution> reports, List<Review> inForce) {
        Map<Long, Agent> claimants = new LinkedHashMap<>();
        for (Attribution report : making(reports)) {
            Agent agent = speaking(report, inForce);
            if (agent != null) {
                claimants.putIfAbsent(report.speaker().id(), agent);
            }
        }
        return new ArrayList<>(claimants.values());
    }

    /** Who spoke in a report, or null where nobody can be named. */
    static Agent speaking(Attribution report, List<Review> inForce) {
        if (report.speaker() == null || Ruling.denies(report, inForce)) {
            return null;
        }
        Agent agent = of(report.speaker());
        return agent == null || report.speaker().kind() != SpeakerKind.PERSON
                ? agent
                : new Agent(agent.type(), agent.name(), report.roleThen(), agent.sameAs());
    }

    /** A speaker, or null for one who is unnamed. */
    static Agent of(Speaker speaker) {
        return switch (speaker.kind()) {
            case UNNAMED -> null;
            case PERSON -> new Agent("Person", speaker.name(), null, sameAs(speaker));
            case ORGANISATION, STATE, OUTLET, COLLECTIVE ->
                new Agent("Organization", speaker.name(), null, sameAs(speaker));
        };
    }

    private static String sameAs(Speaker speaker) {
        return speaker.wikidata() == null ? null : WIKIDATA + speaker.wikidata();
    }
}
