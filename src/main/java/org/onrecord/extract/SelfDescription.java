package org.onrecord.extract;

/**
 * What a page or a file says of itself: proposals, each to be looked at by a person, each null when it says nothing.
 *
 * @param title its own title, without the site's name
 * @param publisher the site's or outlet's name
 * @param author who signs it
 * @param published when it was published, in EDTF: a day, or less where it says less
 * @param language a language tag (BCP 47)
 * @param canonical the address that it gives as its own, absolute
 */
public record SelfDescription(
        String title, String publisher, String author, String published, String language, String canonical) {

    /** Says nothing of itself. */
    public static final SelfDescription SILENT = new SelfDescription(null, null, null, null, null, null);
}
