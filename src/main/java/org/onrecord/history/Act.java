package org.onrecord.history;

import org.onrecord.web.Choice;

/** What can be done to a thing on record. */
public enum Act implements Choice {
    CREATED("entered", true),
    EDITED("edited", true),
    CAPTURED("kept a copy", false),
    SUBMITTED("sent to review", false),
    RECALLED("taken back from review", false),
    HELD("taken up for review", false),
    RELEASED("released for other reviewers", false),
    CHANGES_REQUESTED("sent back with a request for changes", false),
    VERDICT_PROPOSED("verdict proposed", false),
    VERDICT_APPROVED("verdict approved", true),
    VERDICT_VOIDED("verdict declared void", true),
    SCHEDULED("scheduled", false),
    UNSCHEDULED("taken off its schedule", false),
    REOPENED("put back into review", false),
    PUBLISHED("published", true),
    NOTICED("told readers", true),
    QUOTE_GONE("no longer found in a new copy", false),
    QUOTE_SETTLED("settled what became of quoted words", false),
    WITHDRAWN("withdrawn", true),
    READDRESSED("given another address", true),
    ORIGIN_DISMISSED("said that it doesn’t come from a source much like it", false),
    PROPOSAL_ACCEPTED("accepted a proposal", false),
    PROPOSAL_REJECTED("rejected a proposal", false),
    PROPOSAL_REOPENED("took back that a proposal is rejected", false),
    PROPOSAL_CHANGED("changed a proposal", false),
    PROPOSAL_SPLIT("split a proposal", false),
    PROPOSAL_MARKED("marked words by hand", false),
    ANALYSED_AGAIN("had it analysed again", false),
    ADDRESS_CLEARED("said that the address leads to the source", true),
    ADDRESS_USURPED("said that the address belongs to somebody else now", true),
    ADDRESS_UNFIT("said that the address is unfit for readers", true),
    MERGED("merged into another", true),
    UNMERGED("made an entry of its own again", true),
    SPLIT("split", true),
    JOINED_QUANTITY("figure put beside its rivals", true),
    LEFT_QUANTITY("figure taken from beside its rivals", true),
    LINKED("linked to another claim", true),
    UNLINKED("taken out of a link to another claim", true),
    LINK_PREPARED("linked to another claim, not yet for readers", false),
    LINK_DROPPED("taken out of a link that readers did not see", false),
    OPPOSITE_DISMISSED("said that another claim does not contradict it", false),
    DUPLICATE_DISMISSED("said that another claim does not say the same", false),
    ERASED("erased by law", true),
    FOLLOW_UP_PROMISED("said that it will be looked at again", true),
    FOLLOW_UP_ANSWERED("looked at again", true),
    FOLLOW_UP_RETRACTED("took back that it will be looked at again", true),
    FOLLOW_UP_SET("set a follow-up", false),
    FOLLOW_UP_CHANGED("changed a follow-up", false),
    FOLLOW_UP_SNOOZED("put a follow-up off", false),
    FOLLOW_UP_DONE("closed a follow-up as done", false),
    FOLLOW_UP_DROPPED("dropped a follow-up", false),
    OUTCOME_CRITERIA("set what it will be judged by", true),
    OUTCOME_ENTERED("entered what came of it", true),
    RESPONSE_ASKED("asked for comment", true),
    RESPONSE_RECORDED("recorded what came of asking for comment", true),
    RESPONSE_NOTED("noted how somebody was asked for comment", false),
    IMPORT_MAPPED("said what the columns of an import are", false),
    IMPORT_APPLIED("imported", false),
    IMPORT_DISMISSED("put an import aside", false),
    LABEL_READ("said what another desk’s label is read as", false),
    SET_UP("set the desk up", false),
    INVITED("invited", false),
    INVITATION_WITHDRAWN("took an invitation back", false),
    INVITATION_ACCEPTED("accepted an invitation", false),
    ROLES_CHANGED("changed the roles", false),
    DEACTIVATED("deactivated", false),
    REACTIVATED("reactivated", false),
    PASSWORD_LINK_MADE("made a link for a new password", false),
    PASSWORD_CHANGED("changed the password", false),
    NAME_CHANGED("changed the name", false),
    SIGNED_IN("signed in", false),
    SIGN_IN_FAILED("failed to sign in", false),
    SIGNED_OUT("signed out", false),
    KEY_MADE("made a key for a program", false),
    KEY_REVOKED("revoked a key", false),
    WEBHOOK_MADE("had an address told of what is published", false),
    WEBHOOK_SWITCHED("switched the telling of an address on or off", false),
    WEBHOOK_REMOVED("no longer has an address told of what is published", false),
    EXPORTED("exported", false);

    private final String label;
    private final boolean forReaders;

    Act(String label, boolean forReaders) {
        this.label = label;
        this.forReaders = forReaders;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a reader is told of it; what the desk does among itself before publication is its own affair. */
    public boolean forReaders() {
        return forReaders;
    }
}
