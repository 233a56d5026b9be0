/** Whether something was said before: which claims on record say the same in other words, and in what they differ. */
package org.onrecord.matching;
