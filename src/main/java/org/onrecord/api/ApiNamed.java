package org.onrecord.api;

import org.onrecord.speaker.SpeakerKind;

/**
 * Somebody who says, relays or publishes.
 *
 * @param page their page for people; null where readers meet them only here
 */
record ApiNamed(String id, String name, SpeakerKind kind, String page, String json) {}
