package org.onrecord.web;

/** The sentences that a page can say after an act. */
public enum Said {
    WELCOME("Welcome. You are signed in."),
    SIGNED_OUT("You are signed out, on this device."),
    PASSWORD_CHANGED("Your password is changed. Every other session of yours has ended."),
    INVITED("The invitation is made."),
    INVITATION_WITHDRAWN("The invitation is taken back. Its link no longer works."),
    NAME_CHANGED("Your name is changed."),
    USER_CHANGED("The person's account is changed."),
    TOPIC_SAVED("The topic is saved."),
    SPEAKER_SAVED("The speaker is saved."),
    SOURCE_SAVED("The source is saved."),
    SOURCE_ON_RECORD("This page is on record already: here it is. You can fetch it again, as another copy."),
    DELIVERY_DISMISSED("It is put aside."),
    CAPTURE_ADDED("The copy is kept."),
    CAPTURE_KEPT_BEFORE("We have this very text already; here is that copy."),
    ORIGIN_TRACED("It is on record where the source came from."),
    ORIGIN_DISMISSED("That is remembered, and not proposed again."),
    ARTICLE_ENTERED("Here is what the article may hold. Nothing goes on record until you accept it."),
    ANALYSED_AGAIN("The article is analysed again. What you decided, changed or marked is as you left it."),
    PROPOSAL_ACCEPTED("A draft is made of the proposal. Look at it, and send it to review."),
    ALREADY_ACCEPTED("This proposal was accepted already; here is the claim."),
    REPORT_ADDED("The report is added to the claim."),
    PROPOSAL_CHANGED("The proposal is changed."),
    PROPOSAL_REJECTED("The proposal is rejected. You find it among the rejected, and can take that back."),
    PROPOSAL_REOPENED("The proposal is to be decided again."),
    PROPOSAL_SPLIT("There are two proposals now. Look at the words of both."),
    PROPOSAL_MARKED("What you marked stands among the proposals."),
    FOLLOW_UP_SET("The follow-up is set."),
    FOLLOW_UP_CHANGED("The follow-up is changed."),
    FOLLOW_UP_SNOOZED("The follow-up is put off. It comes up again on that day."),
    FOLLOW_UP_DONE("The follow-up is closed with what you found."),
    FOLLOW_UP_DROPPED("The follow-up is dropped."),
    FOLLOW_UP_HIDDEN("Readers do not see this follow-up."),
    FOLLOW_UP_SHOWN("Readers see this follow-up where the claim is published."),
    REMINDERS_CHANGED("Your reminders are set."),
    CALENDAR_REVOKED("Your calendar’s address no longer works."),
    LOOK_ASKED("The address is looked at again in a minute or two."),
    DRAFT_SAVED("The draft is saved."),
    REVIEW_SAVED("The claim is saved. It waits for review as it stands now."),
    STILL_SCHEDULED("Nothing was changed. The claim is scheduled as before."),
    CLAIM_SAVED("The claim is saved. Readers see it as it stands now."),
    ALREADY_SAVED("This claim was already saved; here it is."),
    ATTRIBUTION_REMOVED("The report is taken off the claim."),
    NOT_READY("The draft is saved, but not sent: something is still missing, listed below."),
    SENT_TO_REVIEW("The claim is sent to review."),
    RECALLED("The claim is a draft again."),
    TAKEN("You hold this review now."),
    RELEASED("The review is free for others again."),
    VERDICT_SAVED("The verdict is saved. It waits for a second person."),
    VERDICT_APPROVED("The verdict is in force."),
    VERDICT_VOIDED("The verdict is void. Readers are told why."),
    CHANGES_REQUESTED("The claim is back with its editor, with your reason."),
    SCHEDULED("The claim is scheduled. Nobody outside sees it before its time."),
    UNSCHEDULED("The claim is back in review. It is not published by itself any more."),
    PUBLISHED("The claim is published."),
    CHECK_SETTLED("The check is settled. The claim rests on our copy as before."),
    READDRESSED("The address is changed. The old one leads here."),
    MERGED("The two entries are one now. You can undo it below."),
    UNMERGED("The merge is undone: they are two entries again."),
    QUANTITY_SAVED("The quantity is saved."),
    QUANTITY_JOINED("The figure stands in the quantity, as below."),
    QUANTITY_LEFT("The figure is taken out of the quantity."),
    LINKED("The two claims are linked. Each page shows it once readers see both."),
    UNLINKED("The link is taken back."),
    OPPOSITE_DISMISSED("That is remembered, and not proposed again."),
    SPLIT("The new claim is a draft. Say in its own words what it claims."),
    CRITERIA_SAVED("What it will be judged by is saved."),
    OUTCOME_ENTERED("The entry is added. It stays, whatever comes after it."),
    WITHDRAWN("The claim is withdrawn. Its address now gives the reason."),
    ERASED("The claim is erased. What it said is gone for good.");

    private final String sentence;

    Said(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
