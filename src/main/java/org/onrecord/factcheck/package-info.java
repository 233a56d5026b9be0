/** The interface of Google's Fact Check Tools over our own published verdicts, for clients that are written for it. */
package org.onrecord.factcheck;
