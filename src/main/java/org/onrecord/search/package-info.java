/** One index of the record in the process: what claims, speakers and topics are found by, and how a query is understood. */
package org.onrecord.search;
