/** The append-only record of acts and the immutable content of an entity at each save. */
package org.onrecord.history;
