package org.onrecord.web;

/**
 * What a person is told when a page cannot be given.
 *
 * @param status the HTTP status
 * @param title what is the matter, in a few words
 * @param sentence what that means for them and what they can do
 */
public record ErrorPage(int status, String title, String sentence) {

    static ErrorPage of(int status) {
        return switch (status) {
            case 400 ->
                new ErrorPage(
                        400,
                        "This request could not be read",
                        "The address or the form was damaged, or the page that it came from was too old. Nothing was changed."
                                + " Go back, load the page again, and try once more.");
            case 401 -> new ErrorPage(401, "Please sign in", "This is for people of the desk who are signed in.");
            case 403 ->
                new ErrorPage(
                        403,
                        "Not for your role",
                        "This needs a role that you do not have. An administrator of your desk can give it to you.");
            case 404 ->
                new ErrorPage(
                        404,
                        "There is nothing at this address",
                        "It may be mistyped, or the page may never have been public. What was once published here stays: a"
                                + " withdrawn claim says so at its own address.");
            case 405 ->
                new ErrorPage(
                        405, "This cannot be done here", "The address is right, but not for this kind of request.");
            case 406 ->
                new ErrorPage(
                        406, "Not in this format", "There is something here, but not in a format that was asked for.");
            case 409 ->
                new ErrorPage(
                        409,
                        "Something changed meanwhile",
                        "What you wanted to do no longer fits how things stand. Go back, load the page again, and look.");
            case 410 -> new ErrorPage(410, "This has been taken down", "It once stood here and no longer does.");
            case 413 ->
                new ErrorPage(
                        413,
                        "This is too large",
                        "More was sent than is taken here. Send less at once. Nothing was changed.");
            case 415 ->
                new ErrorPage(
                        415,
                        "Not in this format",
                        "What was sent is in a format that is not read here. Nothing was changed.");
            case 422 ->
                new ErrorPage(
                        422,
                        "Something in it is not right",
                        "Go back, mend it, and send it once more. Nothing was changed.");
            case 429 ->
                new ErrorPage(429, "Too many tries", "Wait a few minutes, then try again. Nothing was changed.");
            case 501 -> new ErrorPage(501, "Not offered", "There is something here, but not in this way.");
            case 503 ->
                new ErrorPage(503, "Not just now", "The site is busy or being worked on. Try again in a minute.");
            default ->
                status < 500
                        ? new ErrorPage(
                                status, "This cannot be answered", "The request was not one that is answered here.")
                        : failure(status);
        };
    }

    private static ErrorPage failure(int status) {
        return new ErrorPage(
                status,
                "Something went wrong here",
                "The fault is ours. It has been written down. Try again in a minute; if it stays, tell the desk.");
    }

    /** The same error with a sentence of its own. */
    ErrorPage saying(String other) {
        return new ErrorPage(status, title, other);
    }

    /** Whether searching may lead to what was looked for. */
    public boolean searchable() {
        return status == 404 || status == 410;
    }
}
