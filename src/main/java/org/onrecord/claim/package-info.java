/** Propositions in the desk's neutral words, and the attributions that carry them. */
package org.onrecord.claim;
