package org.onrecord.source;

import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * An address that is to be fetched.
 *
 * @param url the address
 * @param source the number of the source that it is to be a copy of, or empty
 */
record DeliveryForm(
        @PlainText(max = WebAddress.MAX_BYTES) String url,
        @PlainText(max = 20) String source) {

    static final DeliveryForm BLANK = new DeliveryForm("", "");

    static DeliveryForm from(FormData data) {
        return new DeliveryForm(data.text("url"), data.text("source"));
    }
}
