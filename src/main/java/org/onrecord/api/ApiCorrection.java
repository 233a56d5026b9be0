package org.onrecord.api;

/**
 * A notice on a claim. Of a claim that was withdrawn only the reason is told, and nothing of what it said.
 *
 * @param withdrawn whether the claim was withdrawn since
 */
record ApiCorrection(ApiNotice notice, boolean withdrawn, ApiReference claim) {}
