package org.onrecord.identity;

/** What a merge moves from one entry to the other. */
enum Part {
    SPEAKER_OF_REPORT,
    AGENT_OF_RELAY,
    PUBLISHER,
    MEMBER_OF_GROUP,
    /** The group had both as members: the one goes, and comes back when the merge is undone. */
    MEMBER_BESIDE,
    OTHER_NAME,
    ROLE,
    COPY,
    ORIGINAL,
    ANCHOR,
    TOPIC_OF_CLAIM,
    /** The claim was about both. */
    TOPIC_BESIDE,
    BROADER_TOPIC,
    REPORT,
    /** The place of the claim’s figure among its rivals, where the other claim had none. */
    PLACE_OF_FIGURE,
    FIGURE_OF_QUANTITY,
    FOLLOW_UP,
    /** The link leads from the one claim. */
    LINK_FROM,
    /** The link leads to the one claim. */
    LINK_TO,
    /** What came of a pledge or a prediction. */
    OUTCOME,
    RESPONSE,
    SPEAKER_OF_RESPONSE
}
