package org.onrecord.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next the address of the next page; null on the last
 */
record ApiPage<T>(List<T> items, String next) {}
