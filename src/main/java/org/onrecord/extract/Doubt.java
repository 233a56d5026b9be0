package org.onrecord.extract;

/** Why a page that came whole is not what was asked for (a soft failure). */
public enum Doubt {
    STATUS("The server answered with no page."),
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

    /**
     * The sentence, with what the server meant where that is known.
     *
     * @param status the HTTP status of the answer, or null
     */
    public String sentence(Integer status) {
        return this == STATUS && status != null ? meant(status) : sentence;
    }

    /** Gone, refused, asked too often and broken for now are four things: only the first says that the page is not there. */
    private static String meant(int status) {
        if (status >= 500) {
            return "The server has trouble of its own (%d), and may show the page later.".formatted(status);
        }
        return switch (status) {
            case 404, 410 -> "The server says that there is no such page.";
            case 401, 402, 403, 407, 451 -> "The server refuses to show us the page (%d).".formatted(status);
            case 429 -> "The server says that it has been asked too often (429), and may show the page later.";
            default -> "The server answered %d, and no page.".formatted(status);
        };
    }
}
