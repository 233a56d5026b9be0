/** From the text of an article to the claims it may hold: pure rules and small models, the same on every machine. */
package org.onrecord.intake;
