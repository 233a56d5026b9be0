/** Published claims in schema.org's words: the ClaimReview of a claim's page, the whole claim as JSON-LD, and what Google's rules advise. */
package org.onrecord.claimreview;
