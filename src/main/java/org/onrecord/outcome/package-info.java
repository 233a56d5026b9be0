/** What came of a claim after its verdict: what the desk looks at again, and what it finds. */
package org.onrecord.outcome;
