package org.onrecord.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What was made out of one entry.
 *
 * @param reviewKey what tells it from every other review; null for what nothing can be made of
 */
public record Understood(Entry entry, List<Message> messages, ReviewKey reviewKey) {

    static Understood row(List<String> cells, String where, ColumnMapping mapping, List<Message> said) {
        RowReading reading = new RowReading(mapping, cells, where);
        List<Message> messages = new ArrayList<>(said);
        messages.addAll(reading.messages());
        Entry entry = reading.entry();
        return new Understood(entry, messages, ReviewKey.ofRow(entry));
    }

    /** Under which it is kept, or null. */
    String key() {
        return reviewKey == null ? null : reviewKey.current();
    }

    boolean usable() {
        return reviewKey != null && messages.stream().noneMatch(Message::refused);
    }
}
