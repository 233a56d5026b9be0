package org.onrecord.search;

import java.util.List;

/**
 * Claims that have what is looked for, the newest first.
 *
 * @param partial whether it took so long that not all was looked at: then any may be missing
 */
public record Newest(List<Place> places, boolean partial) {}
