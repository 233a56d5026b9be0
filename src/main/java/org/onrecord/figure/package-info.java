/** Numbers as a source gives them: what they bound, what they count, and when two of them cannot both be so. */
package org.onrecord.figure;
