/** The desk's front page, and the demo desk. */
package org.onrecord.desk;
