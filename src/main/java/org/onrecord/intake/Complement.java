package org.onrecord.intake;

/**
 * What a verb that reports takes after it.
 *
 * @param first its first piece
 * @param last its last piece
 * @param sure how sure that it is what was said
 */
record Complement(int first, int last, double sure) {}
