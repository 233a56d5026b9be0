/** Publications, the desk's own copies of them, and passages in those copies. */
package org.onrecord.source;
