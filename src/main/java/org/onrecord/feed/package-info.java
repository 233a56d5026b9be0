/** What is new on the record and where everything stands, for programs that follow it: feeds, sitemaps, robots.txt. */
package org.onrecord.feed;
