package org.onrecord.source;

import org.onrecord.history.Act;
import org.onrecord.web.Choice;

/** Whether readers may be sent to a source's address, as a person of the desk decided. */
public enum Fitness implements Choice {
    FIT("It leads to the source", null, Act.ADDRESS_CLEARED),
    USURPED("It belongs to somebody else now", "this address belongs to somebody else now", Act.ADDRESS_USURPED),
    UNFIT(
            "It leads to something that readers shouldn’t be sent to",
            "we send nobody to this address",
            Act.ADDRESS_UNFIT);

    private final String label;
    private final String warning;
    private final Act act;

    Fitness(String label, String warning, Act act) {
        this.label = label;
        this.warning = warning;
        this.act = act;
    }

    @Override
    public String label() {
        return label;
    }

    /** What readers read beside the address, in the midst of a sentence; null where nothing is amiss. */
    public String warning() {
        return warning;
    }

    /** The act of deciding so. */
    Act act() {
        return act;
    }
}
