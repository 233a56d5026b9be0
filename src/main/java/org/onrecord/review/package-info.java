/** Verdicts on both axes, what they rest on, and the way to publication. */
package org.onrecord.review;
