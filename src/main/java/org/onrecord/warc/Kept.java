package org.onrecord.warc;

/**
 * Bytes that are kept.
 *
 * @param sha256 their SHA-256, in lower-case hexadecimal digits: what they are found by
 * @param size how many they are
 * @param before whether the very same were kept before
 */
public record Kept(String sha256, long size, boolean before) {}
