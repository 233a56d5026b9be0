/** Tells other machines what was published, corrected or withdrawn, as soon as readers can see it. */
package org.onrecord.webhook;
