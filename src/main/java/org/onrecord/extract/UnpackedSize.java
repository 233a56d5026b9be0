package org.onrecord.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How many bytes a stream of a PDF unpacks to, found without keeping them. */
final class UnpackedSize {

    /** The most bytes that one stream may unpack to: a large embedded font fits. */
    static final int MAX = 32_000_000;

    /** What is surely smaller isn't measured. */
    private static final int SMALL = 1_000_000;

    /** Nobody packs what is packed again and again. */
    private static final int MAX_FILTERS = 4;

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE);

    private final Allowance allowance;

    UnpackedSize(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Whether a stream is packed as only pictures are. */
    static boolean isPicture(COSStream stream) {
        return filters(stream).stream().anyMatch(PICTURES::contains);
    }

    /** The size, or what no stream of this length can surpass, where that is little. */
    long of(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        try (InputStream packed = stream.createRawInputStream()) {
            long most = packed.available();
            for (COSName filter : filters) {
                most = Math.min(most * expansion(filter), Integer.MAX_VALUE);
            }
            return filters.isEmpty() || most <= SMALL ? most : measured(stream, packed, filters);
        }
    }

    private long measured(COSStream stream, InputStream packed, List<COSName> filters) throws IOException {
        if (filters.size() > MAX_FILTERS) {
            throw allowance.over("memory");
        }
        InputStream in = packed;
        for (int i = 0; i < filters.size() - 1; i++) {
            Counter between = new Counter(true);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, between, stream, i);
            in = new ByteArrayInputStream(between.kept.toByteArray());
        }
        Counter end = new Counter(false);
        int last = filters.size() - 1;
        FilterFactory.INSTANCE.getFilter(filters.get(last)).decode(in, end, stream, last);
        return end.count;
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** How many bytes one byte can become. */
    private static int expansion(COSName filter) {
        boolean text = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85").contains(filter.getName());
        return text ? 4 : COSName.RUN_LENGTH_DECODE.equals(filter) ? 128 : 4_096;
    }

    private final class Counter extends OutputStream {

        private final ByteArrayOutputStream kept;
        private long count;

        Counter(boolean keeps) {
            kept = keeps ? new ByteArrayOutputStream() : null;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            allowance.check();
            count += length;
            if (count > MAX) {
                throw allowance.over("memory");
            }
            if (kept != null) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
