/** The list of all acts, for administrators: who did what, to what, when, and in which words of their own. */
package org.onrecord.audit;
