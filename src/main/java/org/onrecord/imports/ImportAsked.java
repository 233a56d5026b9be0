package org.onrecord.imports;

/** Told in the transaction in which somebody says that drafts are to be made. */
record ImportAsked(Long id) {}
