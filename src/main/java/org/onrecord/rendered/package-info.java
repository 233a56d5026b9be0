/** Pages for readers and static files as ready bytes, kept until what they show may have changed. */
package org.onrecord.rendered;
