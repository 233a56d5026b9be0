/** Reads what was fetched, uploaded or pasted: its text, what it says of itself, and whether it is what was asked for; pure rules. */
package org.onrecord.extract;
