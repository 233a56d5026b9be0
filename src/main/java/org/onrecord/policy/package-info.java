/** What the desk says of itself on pages of its own: who it is, how it works, and how it corrects itself. */
package org.onrecord.policy;
