package org.onrecord.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Notice;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.Reply;
import org.onrecord.outcome.ResponseState;
import org.onrecord.review.Judgement;
import org.onrecord.review.Review;
import org.onrecord.site.Moment.Kind;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;

/**
 * What happened of a claim, in the order of time: each thing at its own date, as precisely as that is known. When it was
 * said, reported, captured, entered and edited are five times and never stand for one another (invariant 21). What is
 * known to the second is given as a day of the desk's own zone.
 */
public final class Timeline {

    private static final String OUTCOME = "#outcome";
    private static final String FOLLOW_UPS = "#again";

    private final List<Moment> moments;

    /** @param moments in the order in which they stand where their dates don't tell */
    Timeline(List<Moment> moments) {
        this.moments = moments.stream()
                .sorted(Comparator.comparing(Moment::date, FuzzyDate.CHRONOLOGICAL))
                .toList();
    }

    /** Everything that happened on one date. */
    public record Day(FuzzyDate date, List<Moment> moments) {}

    static Timeline of(PublishedClaim page, ZoneId zone) {
        List<Moment> moments = new ArrayList<>();
        DeskClock here = new DeskClock(zone);
        Set<List<Object>> told = new HashSet<>();
        for (Report report : page.reports()) {
            addSpeech(report, told, moments);
            addSource(report, told, moments, here);
        }
        addRecord(page, here);
        if (page.aftermath().outcome() != null) {
            addOutcome(page.aftermath().outcome(), moments, here);
        }
        page.aftermath().followUps().forEach(followUp -> addFollowUp(followUp, moments, here));
        moments.addAll(here.inOrder());
        page.aftermath().asked().forEach(asked -> addResponse(asked.state(), moments));
        return new Timeline(moments);
    }

    /** That one speaker said it on one date is told once, however many report it. */
    private static void addSpeech(Report report, Set<List<Object>> told, List<Moment> moments) {
        Attribution attribution = report.attribution();
        Speaker speaker = attribution.speaker();
        if (speaker != null
                && told.add(Arrays.asList(
                        Kind.SAID, speaker.id(), attribution.said().edtf()))) {
            moments.add(new Moment(attribution.said(), Kind.SAID, speaker.name(), "#chain-" + report.number()));
        }
    }

    private static void addSource(Report report, Set<List<Object>> told, List<Moment> moments, DeskClock here) {
        Attribution attribution = report.attribution();
        if (report.source() == null) {
            return;
        }
        String chain = "#chain-" + report.number();
        Speaker publisher = report.source().publisher();
        if (told.add(Arrays.asList(
                Kind.REPORTED, publisher.id(), attribution.reported().edtf()))) {
            moments.add(new Moment(attribution.reported(), Kind.REPORTED, publisher.name(), chain));
        }
        Capture copy = attribution.passage().capture();
        if (told.add(List.of(Kind.CAPTURED, copy.id()))) {
            here.at(copy.capturedAt(), Kind.CAPTURED, report.source().title(), chain);
        }
    }

    private static void addRecord(PublishedClaim page, DeskClock here) {
        String history = Head.encoded("/claims/" + page.claim().slug() + "/history");
        here.at(page.claim().createdAt(), Kind.ENTERED, null, null);
        here.at(page.claim().publishedAt(), Kind.PUBLISHED, null, history);
        if (page.changedAt().isAfter(page.claim().createdAt())) {
            here.at(page.changedAt(), Kind.EDITED, null, history);
        }
        Stream.concat(page.everyJudgement().map(Judgement::review), page.earlier().stream())
                .forEach(review -> addVerdict(review, history, here));
        for (Notice notice : page.notices()) {
            here.at(notice.at(), Kind.TOLD, notice.kind().label() + ": " + Words.brief(notice.why()), history);
        }
    }

    private static void addVerdict(Review review, String history, DeskClock here) {
        String what = review.axis().label() + " " + review.verdict().label();
        here.at(review.approvedAt(), Kind.JUDGED, what, history);
        if (review.isVoid()) {
            here.at(review.endedAt(), Kind.VOIDED, what, history);
        }
    }

    private static void addOutcome(Outcome outcome, List<Moment> moments, DeskClock here) {
        here.at(outcome.criteriaAt(), Kind.CRITERIA, null, OUTCOME);
        outcome.entries().stream()
                .map(entry ->
                        new Moment(entry.asOf(), Kind.CAME_OF_IT, entry.status().label(), OUTCOME))
                .forEach(moments::add);
        if (!outcome.due().isUnknown()) {
            moments.add(new Moment(outcome.due(), Kind.DUE, null, OUTCOME));
        }
    }

    /** What only waits for an event has no date yet. */
    private static void addFollowUp(FollowUp followUp, List<Moment> moments, DeskClock here) {
        String question = Words.brief(followUp.question());
        if (followUp.done()) {
            here.at(followUp.closedAt(), Kind.FOLLOWED_UP, question, FOLLOW_UPS);
        } else if (followUp.due() != null && !followUp.due().isUnknown()) {
            moments.add(new Moment(followUp.due(), Kind.AHEAD, question, FOLLOW_UPS));
        }
    }

    /** That nobody replied is dated by the deadline. */
    private static void addResponse(ResponseState state, List<Moment> moments) {
        String href = "#asked-" + state.response().id();
        moments.add(new Moment(day(state.askedOn()), Kind.ASKED, state.speaker().name(), href));
        LocalDate came = state.reply() == Reply.NO_REPLY ? state.deadline() : state.repliedOn();
        if (state.reply() != null && came != null) {
            String what = state.speaker().name() + ": " + state.reply().label();
            moments.add(new Moment(day(came), Kind.ANSWERED, what, href));
        }
    }

    static FuzzyDate day(LocalDate day) {
        return FuzzyDate.of(day.toString());
    }

    /** What the desk did, by its own clock: on one day the earlier stands first. */
    private static final class DeskClock {

        private record Tick(Instant at, Moment moment) {}

        private final ZoneId zone;
        private final List<Tick> ticks = new ArrayList<>();

        DeskClock(ZoneId zone) {
            this.zone = zone;
        }

        void at(Instant moment, Kind kind, String what, String href) {
            LocalDate day = LocalDate.ofInstant(moment, zone);
            ticks.add(new Tick(moment, new Moment(Timeline.day(day), kind, what, href)));
        }

        List<Moment> inOrder() {
            return ticks.stream()
                    .sorted(Comparator.comparing(Tick::at)
                            .thenComparing(tick -> tick.moment().kind()))
                    .map(Tick::moment)
                    .toList();
        }
    }

    /** The dates in their order, each with what happened on it; what has no date stands last. */
    public List<Day> days() {
        Map<String, Day> days = new LinkedHashMap<>();
        for (Moment moment : moments) {
            days.computeIfAbsent(moment.date().text(), text -> new Day(moment.date(), new ArrayList<>()))
                    .moments()
                    .add(moment);
        }
        return List.copyOf(days.values());
    }

    /** Whether there is no more than one date to tell of, which stands on the page anyway. */
    public boolean trivial() {
        return days().stream().filter(day -> !day.date().isUnknown()).count() < 2;
    }

    public TimelineStrip strip() {
        return TimelineStrip.of(moments);
    }
}
