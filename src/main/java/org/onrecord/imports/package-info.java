/** What others have on record, in their markup or in a spreadsheet: read, shown before anything is made of it, and taken up as drafts. */
package org.onrecord.imports;
