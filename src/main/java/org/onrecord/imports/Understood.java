package org.onrecord.imports;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.history.Content;

/**
 * What was made out of one entry.
 *
 * @param key what tells it from every other review; null for what nothing can be made of
 */
public record Understood(Entry entry, List<Message> messages, String key) {

    static Understood row(List<String> cells, String where, ColumnMapping mapping, List<Message> said) {
        RowReading reading = new RowReading(mapping, cells, where);
        List<Message> messages = new ArrayList<>(said);
        messages.addAll(reading.messages());
        Entry entry = reading.entry();
        String address = entry.appearances().stream()
                .findFirst()
                .map(ReviewAddress::canonical)
                .orElse("");
        String key =
                Content.sha256("row\n%s\n%s\n%s\n%s".formatted(address, entry.claim(), entry.speaker(), entry.said()));
        return new Understood(entry, messages, key);
    }

    boolean usable() {
        return key != null && messages.stream().noneMatch(Message::refused);
    }
}
