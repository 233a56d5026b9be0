package org.onrecord.outcome;

import org.onrecord.web.Issues;

/**
 * How a person is reminded of their follow-ups.
 *
 * @param sent whether the desk sends e-mail at all
 * @param calendar whether the person's calendar has an address
 * @param deskZone the desk's own time zone
 */
record ReminderPage(ReminderForm form, Issues issues, boolean sent, boolean calendar, String deskZone) {}
