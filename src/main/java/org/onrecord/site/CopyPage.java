package org.onrecord.site;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.source.Capture;
import org.onrecord.source.MarkedWords;
import org.onrecord.source.Source;
import org.onrecord.source.TextDifference;
import org.onrecord.source.TextFragment;
import org.onrecord.web.Refusal;

/**
 * Our copy of a source for readers, where the desk lets them read it: its text with the words marked that published
 * claims rest on, or what changed since another copy.
 *
 * @param others the other copies that readers may compare it with
 * @param against the older of two copies that are compared, or null while none are
 * @param difference what differs between them, or null
 */
record CopyPage(
        Source source,
        Capture copy,
        List<Quoted> quoted,
        List<Capture> others,
        Capture against,
        TextDifference difference) {

    static CopyPage of(String slug, Long id) {
        Capture copy = required(Source.bySlug(Addresses.slug(slug)), id);
        Addresses.require(slug, copy.source(), "/sources/", "/copies/" + id);
        List<Capture> others = PublicCopies.of(copy.source()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new CopyPage(copy.source(), copy, Quoted.in(copy), others, null, null);
    }

    /** Two copies of one source side by side, whichever is named first. */
    static CopyPage compared(String slug, Long id, Long with) {
        Source source = Source.bySlug(Addresses.slug(slug));
        TreeSet<Long> both = new TreeSet<>(Set.of(id));
        both.add(with);
        Capture older = required(source, both.first());
        Capture newer = required(source, both.last());
        Addresses.require(slug, source, "/sources/", "/copies/" + id + "?against=" + with);
        return new CopyPage(
                source, newer, List.of(), List.of(), older, TextDifference.between(older.text(), newer.text()));
    }

    /** A copy whose bytes readers may take along, where there are any. */
    static Capture whole(String slug, Long id, String rest) {
        Capture copy = required(Source.bySlug(Addresses.slug(slug)), id);
        if (!copy.source().copyAccess().whole() || copy.original() == null) {
            throw Refusal.missing();
        }
        Addresses.require(slug, copy.source(), "/sources/", "/copies/" + id + rest);
        return copy;
    }

    /** Whether readers may take along the bytes of this copy. */
    public boolean takeable() {
        return source.copyAccess().whole() && copy.original() != null;
    }

    /** Whether it is a web page that readers may see as one. */
    public boolean showable() {
        return takeable() && SafePage.shows(copy.original());
    }

    private static Capture required(Source source, Long id) {
        if (!source.copyAccess().text()) {
            throw Refusal.missing();
        }
        return PublicCopies.of(source, id).orElseThrow(Refusal::missing);
    }

    /** Where readers find a copy. */
    static String path(Capture copy) {
        return Head.encoded("/sources/" + copy.source().slug()) + "/copies/" + copy.id();
    }

    public String path() {
        return path(copy);
    }

    public String pathOfOther() {
        return path(against);
    }

    /** The text, cut where quoted words begin and end. */
    public List<MarkedWords> text() {
        return MarkedWords.of(copy.text(), quoted.stream().map(Quoted::selector).toList());
    }

    /** The claim that a marked stretch belongs to. */
    public Quoted claim(int number) {
        return quoted.get(number - 1);
    }

    /** A link to quoted words in the page as it is now, or null where readers are not sent there. */
    public String live(Quoted words) {
        return source.link()
                .map(address -> copy.pageIn(address, words.selector())
                        .orElseGet(() -> TextFragment.link(address, words.selector(), copy.text())))
                .orElse(null);
    }

    public Head head() {
        return Head.website(
                "Our copy of " + source.title(),
                "What " + source.publisher().name() + " published, as we found it.",
                "/sources/" + source.slug() + "/copies/" + copy.id());
    }
}
