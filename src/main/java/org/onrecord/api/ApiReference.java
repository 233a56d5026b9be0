package org.onrecord.api;

/**
 * A thing on record, and where it is found whole.
 *
 * @param page its page for people
 * @param json the same for machines
 */
record ApiReference(String id, String name, String page, String json) {}
