package org.onrecord.fetch;

/** Why an address could not be fetched, in words for the person who asked for it. */
public enum Fault {
    NOT_AN_ADDRESS("This is not an address that can be fetched.", false),
    NAME_NOT_FOUND("No server is known under this name.", true),
    FORBIDDEN("The address leads into a network that is not open to everyone.", false),
    FORBIDDEN_PORT("Only the ports 80 and 443 are asked.", false),
    REFUSED("The server takes no connections.", true),
    RESET("The server broke the connection off.", true),
    TIMED_OUT("The server took too long.", true),
    INSECURE("The server’s certificate is not valid.", true),
    TOO_MANY_REDIRECTS("The address leads on and on, to no page.", false),
    FORBIDDEN_REDIRECT("The address leads on to a network that is not open to everyone, or to no web address.", false),
    HEADERS_TOO_LARGE("The server sent more about the page than can be taken.", false),
    TOO_LARGE("The page is larger than what is fetched.", false),
    EXPANDS_TOO_FAR("What was sent expands to more than what is fetched.", false),
    BROKEN_ENCODING("What was sent can’t be unpacked.", true),
    CUT_SHORT("The server stopped before the page was whole.", true),
    NOT_HTTP("The server doesn’t answer as a web server does.", true);

    private final String sentence;
    private final boolean passing;

    Fault(String sentence, boolean passing) {
        this.sentence = sentence;
        this.passing = passing;
    }

    /** A plain sentence for a person. */
    public String sentence() {
        return sentence;
    }

    /** Whether it may be over when the same address is fetched again. */
    public boolean passing() {
        return passing;
    }
}
