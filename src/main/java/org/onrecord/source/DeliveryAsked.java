package org.onrecord.source;

/** Told in the transaction in which something is to be fetched or read; once that is over, somebody begins. */
record DeliveryAsked(Long delivery) {}
