package org.onrecord.factcheck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * The place behind which a page of claims begins: the last claim of the page before. What is published meanwhile stands
 * before that place and moves nothing. It belongs to one search and never expires.
 */
record PageToken(Instant publishedAt, long id) {

    private static final int BINDING = 8;
    private static final int SIZE = Long.BYTES + Integer.BYTES + Long.BYTES + BINDING;

    /** @param binding what the search's pages have in common */
    String write(String binding) {
        byte[] bytes = ByteBuffer.allocate(SIZE)
                .putLong(publishedAt.getEpochSecond())
                .putInt(publishedAt.getNano())
                .putLong(id)
                .put(bound(binding))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static PageToken read(String token, String binding) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(token));
        if (bytes.remaining() != SIZE) {
            throw invalid();
        }
        long second = bytes.getLong();
        int nano = bytes.getInt();
        long id = bytes.getLong();
        byte[] bound = new byte[BINDING];
        bytes.get(bound);
        if (!Arrays.equals(bound, bound(binding))) {
            throw Fault.in(
                    "page_token", "The pageToken is of another search. All other parameters have to be the same.");
        }
        // What no moment of ours can be, no database could compare.
        if (second < 0 || second > Integer.MAX_VALUE * 4L || nano < 0 || nano > 999_999_999) {
            throw invalid();
        }
        return new PageToken(Instant.ofEpochSecond(second, nano), id);
    }

    /** Of a search that never has a second page, no token was ever given. */
    static void none(String token) {
        if (!token.isEmpty()) {
            throw invalid();
        }
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static byte[] bound(String binding) {
        return Arrays.copyOf(binding.getBytes(StandardCharsets.US_ASCII), BINDING);
    }

    private static Fault invalid() {
        return Fault.in("page_token", "The pageToken is none that this server gave.");
    }
}
