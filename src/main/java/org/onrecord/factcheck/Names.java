package org.onrecord.factcheck;

/** The names of all that an answer can hold, of which a client may ask for some. */
final class Names {

    private static final String CLAIM = "(text,claimant,claimDate,"
            + "claimReview(publisher(name,site),url,title,reviewDate,textualRating,languageCode))";

    static final FieldMask.Wanted CLAIMS = FieldMask.read("claims" + CLAIM + ",nextPageToken");
    static final FieldMask.Wanted IMAGES = FieldMask.read("results/claim" + CLAIM + ",nextPageToken");

    private Names() {}
}
