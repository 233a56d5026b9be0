/** Fetches single addresses of the web, as nobody in particular and without harm to anyone; no web pages of ours, no database. */
package org.onrecord.fetch;
