/** Looks again at what published claims rest on: whether it still stands at its address, and still says what was quoted. */
package org.onrecord.watch;
