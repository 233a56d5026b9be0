package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/** What is known so far of something that is reported, while the text that belongs to it is read on. */
final class Draft {
    /** So many units outside the quotation marks still leave it quoted whole. */
    private static final int SPARE = 2;

    private final Stretch source;
    private final Stretch cue;
    private final List<Stretch> content = new ArrayList<>();
    private final double sure;

    /**
     * @param source null where nobody is named
     * @param cue null where no word reports it
     */
    Draft(Stretch source, Stretch cue, double sure) {
        this.source = source;
        this.cue = cue;
        this.sure = sure;
    }

    /** @param stretch nothing is added for null */
    Draft add(Stretch stretch) {
        if (stretch != null && stretch.length() > 0) {
            content.add(stretch);
        }
        return this;
    }

    Stretch source() {
        return source;
    }

    Stretch cue() {
        return cue;
    }

    List<Stretch> content() {
        return content;
    }

    double sure() {
        return sure;
    }

    /** @param quotations of the whole text, in order */
    Reported reported(List<Quotation> quotations) {
        List<Stretch> sorted = content.stream().sorted().toList();
        return new Reported(source, cue, sorted, way(sorted, quotations), sure);
    }

    private static Reported.Way way(List<Stretch> content, List<Quotation> quotations) {
        int plain = 0;
        int quoted = 0;
        for (Stretch stretch : content) {
            int inside = quoted(stretch, quotations);
            quoted += inside;
            plain += stretch.length() - inside;
        }
        return quoted == 0 ? Reported.Way.INDIRECT : plain <= SPARE ? Reported.Way.DIRECT : Reported.Way.MIXED;
    }

    private static int quoted(Stretch stretch, List<Quotation> quotations) {
        int at = first(stretch, quotations);
        int inside = 0;
        while (at < quotations.size() && quotations.get(at).whole().start() < stretch.end()) {
            inside += quotations.get(at).whole().shared(stretch);
            at++;
        }
        return inside;
    }

    /** The first quotation that ends after the stretch begins, by halving. */
    private static int first(Stretch stretch, List<Quotation> quotations) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (quotations.get(middle).whole().end() <= stretch.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
