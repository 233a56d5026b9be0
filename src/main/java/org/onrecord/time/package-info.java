/** Dates as precisely as they are known: written, read, compared, and worked out from words such as "last week". */
package org.onrecord.time;
