/** Which entries are one and the same, under which addresses they are found, and what was split off from what. */
package org.onrecord.identity;
