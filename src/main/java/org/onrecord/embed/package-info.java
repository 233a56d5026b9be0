/** A published claim on other people's pages: the card in its frame, oEmbed, and the picture that goes with a link. */
package org.onrecord.embed;
