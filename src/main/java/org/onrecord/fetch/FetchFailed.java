package org.onrecord.fetch;

/** Nothing was fetched; the fault says why. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public FetchFailed(Fault fault, Throwable cause) {
        super(fault.sentence(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
