package org.onrecord.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What was found when the desk last looked at a source's address.
 *
 * @param checkedAt when it looked
 * @param detail what it met there, a plain sentence, or null where the state says it all
 * @param movedTo the address that the page stands at now, or null unless it moved
 */
@Embeddable
public record Liveness(@Enumerated(EnumType.STRING) LinkState state, Instant checkedAt, String detail, String movedTo) {

    /** The longest detail that is kept, in characters. */
    public static final int MAX_DETAIL = 500;
}
