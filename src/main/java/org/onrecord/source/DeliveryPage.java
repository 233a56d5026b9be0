package org.onrecord.source;

import java.util.Locale;
import org.onrecord.web.Issues;

/**
 * What is on its way, and how far it has come.
 *
 * @param received how many bytes of it have come in here so far
 * @param transcript what was typed off it and could not be kept
 */
record DeliveryPage(Delivery delivery, long received, String transcript, Issues issues) {

    /** How much has come in, in words; empty while nothing has. */
    public String soFar() {
        if (received <= 0) {
            return "";
        }
        return received < 1_000_000
                ? "%d kB so far".formatted(Math.max(1, received / 1000))
                : String.format(Locale.ENGLISH, "%.1f MB so far", received / 1e6);
    }
}
