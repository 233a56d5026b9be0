package org.onrecord.article;

import org.onrecord.web.PlainText;

/** Why a proposal is rejected, as it is typed; empty where nobody says. */
record RejectionForm(
        @PlainText(max = ProposedClaim.LONGEST_REASON) String why) {}
