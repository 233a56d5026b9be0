package org.onrecord.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts what is found into rows, some hundred at a time: however much there is, little of it is in memory. */
final class Staging implements Harvest, TableReading.Rows {

    /** The most entries that one import takes. */
    static final int MOST = 1_000_000;

    private static final int AT_ONCE = 500;

    /** So many characters are a batch, too, however few entries they are of. */
    private static final long TEXT_AT_ONCE = 5L * JsonText.MAX_ENTRY;

    private final Long id;
    private final Supplier<Instant> now;
    private final String encoding;
    private final List<Function<Import, ImportItem>> waiting = new ArrayList<>();
    private final List<Message> whole = new ArrayList<>();
    private int place;
    private long text;
    private int unusable;
    private boolean full;

    Staging(Long id, Supplier<Instant> now, String encoding) {
        this.id = id;
        this.now = now;
        this.encoding = encoding;
    }

    @Override
    public boolean review(FoundReview review) {
        int at = place;
        text += review.raw().length();
        return take(batch -> ImportItem.review(batch, at, review), !review.usable());
    }

    @Override
    public boolean unread(List<Message> why) {
        int at = place;
        return take(batch -> ImportItem.unread(batch, at, why), true);
    }

    @Override
    public void heading(List<String> headings) {
        QuarkusTransaction.requiringNew()
                .run(() -> Import.locked(id).headed(headings, ColumnMemory.of(headings), encoding));
    }

    @Override
    public boolean row(List<String> cells, long line, List<Message> messages) {
        int at = place;
        text += cells.stream().mapToInt(String::length).sum();
        return take(batch -> ImportItem.row(batch, at, cells, line, messages), false);
    }

    @Override
    public boolean broken(Message message) {
        int at = place;
        return take(batch -> ImportItem.unread(batch, at, List.of(message)), true);
    }

    @Override
    public void ofTheWhole(Message message) {
        whole.add(message);
    }

    private boolean take(Function<Import, ImportItem> item, boolean refused) {
        if (full) {
            return false;
        }
        full = place == MOST;
        int at = place;
        waiting.add(
                full
                        ? batch -> ImportItem.unread(
                                batch, at, List.of(new Message(Deviation.TOO_MANY, "entry " + (at + 1), "")))
                        : item);
        unusable += refused || full ? 1 : 0;
        place++;
        if (waiting.size() >= AT_ONCE || text >= TEXT_AT_ONCE || full) {
            flush();
        }
        return !full;
    }

    private void flush() {
        QuarkusTransaction.requiringNew().run(() -> {
            Import batch = Import.locked(id);
            batch.grew(waiting.size(), unusable, now.get());
            List<ImportItem> items =
                    waiting.stream().map(item -> item.apply(batch)).toList();
            ImportItem.recognise(items);
            ImportItem.persist(items);
        });
        waiting.clear();
        text = 0;
        unusable = 0;
    }

    /** Says that everything is read. */
    void end(Tally tally, List<Message> ofTheFile) {
        flush();
        whole.addAll(0, ofTheFile);
        QuarkusTransaction.requiringNew().run(() -> Import.locked(id).read(tally, whole, now.get()));
    }
}
