/** Everyone who speaks, relays or publishes. */
package org.onrecord.speaker;
