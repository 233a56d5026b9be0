package org.onrecord.claim;

import org.onrecord.web.PlainText;

/** Why a report is taken off a claim, as it is typed; asked for where readers have seen the report. */
record RemovalForm(@PlainText(max = 2_000) String why) {}
