package org.onrecord.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * The list of acts, the newest first, with the filters that it is narrowed by.
 *
 * @param zone where the days of the filters begin and end
 */
record AuditPage(AuditFilter filter, Issues issues, ZoneId zone, Paging<Event> events, List<Row> rows) {

    /**
     * One act as the page shows it.
     *
     * @param subject what the thing is called
     * @param address where the thing is found, or null
     */
    record Row(Event event, String subject, String address) {

        /** Whether nobody knows who did it: the person is then the one in whose name it was tried. */
        public boolean byAnybody() {
            return event.act() == Act.SIGN_IN_FAILED;
        }

        /** Whether somebody did it to their own account. */
        public boolean own() {
            return event.subjectKind() == SubjectKind.USER
                    && event.subjectId().equals(event.actor().id());
        }
    }

    /** The page of this number; what is wrong with the filters is added to what is known to be wrong. */
    static AuditPage of(AuditFilter filter, Issues issues, ZoneId zone, int number) {
        Paging<Event> events = filter.read(zone, issues).page(number);
        Subjects subjects = Subjects.of(events.items());
        List<Row> rows = events.items().stream()
                .map(event -> new Row(
                        event, subjects.name(event), subjects.address(event).orElse(null)))
                .toList();
        return new AuditPage(filter, issues, zone, events, rows);
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }

    public String address() {
        return filter.address();
    }

    public Map<String, String> set() {
        return filter.values();
    }

    public List<Choice> acts() {
        return List.of(Act.values());
    }

    public List<Choice> kinds() {
        return List.of(SubjectKind.values());
    }
}
