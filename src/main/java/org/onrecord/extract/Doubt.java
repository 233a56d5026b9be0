package org.onrecord.extract;

/** Why a page that came whole is not what was asked for (a soft failure). */
public enum Doubt {
    STATUS("The server says that there is no such page."),
    COOKIE_WALL("A page that asks for consent came, not the page itself."),
    SIGN_IN("A page that asks to sign in or to pay came, not the page itself."),
    CHALLENGE("A page that checks for robots came, not the page itself."),
    EMPTY_SHELL("The page has no words before its scripts run, and none are run here."),
    NOT_FOUND("The page says that what was asked for is not there, though the server says that it is."),
    HOME_PAGE("The address leads to the front page of the site.");

    private final String sentence;

    Doubt(String sentence) {
        this.sentence = sentence;
    }

    /** A plain sentence for a person. */
    public String sentence() {
        return sentence;
    }
}
