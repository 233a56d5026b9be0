package org.onrecord.fetch;

import java.io.IOException;

/** A rule of ours, not the network, ended the exchange. */
final class Stopped extends IOException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Stopped(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
