/** What rival figures are about: which figures may stand beside one another, what they say together, and how they are drawn. */
package org.onrecord.quantity;
