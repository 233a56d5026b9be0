package org.onrecord.outcome;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.web.Choice;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * Whether and when a person is reminded, as it is typed.
 *
 * @param zone the name of a time zone; empty for the desk's
 */
record ReminderForm(
        boolean wanted,
        @PlainText(max = 2) String hour,
        @PlainText(max = 60) String zone) {

    private static final int HOURS = 24;

    static ReminderForm from(FormData data) {
        return new ReminderForm(data.text("wanted").equals("yes"), data.text("hour"), data.text("zone"));
    }

    static ReminderForm of(Reminder reminder) {
        return new ReminderForm(
                reminder.isWanted(),
                Integer.toString(reminder.fromHour()),
                reminder.zone() == null ? "" : reminder.zone());
    }

    static ReminderForm blank() {
        return new ReminderForm(false, Integer.toString(Reminder.MORNING), "");
    }

    /** Adds what keeps it from being saved. */
    void check(Issues issues) {
        if (hours().stream().noneMatch(each -> each.name().equals(hour))) {
            issues.add("hour", "Choose one of the hours in the list.");
        }
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            issues.add("zone", "Write a time zone such as Europe/Kyiv, or leave it empty for the desk’s.");
        }
    }

    void save(Reminder reminder) {
        reminder.set(wanted, Integer.parseInt(hour), zone.isEmpty() ? null : zone);
    }

    public List<Choice> hours() {
        return IntStream.range(0, HOURS)
                .mapToObj(each -> Choice.of(Integer.toString(each), "%02d:00".formatted(each)))
                .toList();
    }
}
