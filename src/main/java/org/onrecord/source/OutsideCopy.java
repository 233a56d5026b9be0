package org.onrecord.source;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A copy of a page that an archive outside the desk keeps.
 *
 * @param address where that copy is found
 * @param at when the archive took it
 */
@Embeddable
public record OutsideCopy(String address, Instant at) {}
