/** Articles that are read for claims: what is proposed, and what editors make of it. */
package org.onrecord.article;
