package org.onrecord.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Decides what an exception means to the person who asked for an address. */
final class Faults {

    private Faults() {}

    static Fault of(HttpException e) {
        return Fault.NOT_HTTP;
    }

    static Fault of(IOException e) {
        if (e instanceof Stopped stopped) {
            return stopped.fault();
        }
        if (e instanceof SSLException) {
            return ofTls((SSLException) e);
        }
        if (e instanceof UnknownHostException) {
            return Fault.NAME_NOT_FOUND;
        }
        if (e instanceof SocketTimeoutException) {
            return Fault.TIMED_OUT;
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return Fault.REFUSED;
        }
        return ofAnswer(e);
    }

    private static Fault ofAnswer(IOException e) {
        if (e instanceof MessageConstraintException) {
            return Fault.HEADERS_TOO_LARGE;
        }
        if (e instanceof ZipException) {
            return Fault.BROKEN_ENCODING;
        }
        if (e instanceof ConnectionClosedException
                || e instanceof TruncatedChunkException
                || e instanceof EOFException) {
            return Fault.CUT_SHORT;
        }
        if (e instanceof MalformedChunkCodingException) {
            // The parser has no exception of its own for a body that ends between two chunks.
            return "CRLF expected at end of chunk".equals(e.getMessage()) ? Fault.CUT_SHORT : Fault.NOT_HTTP;
        }
        return Fault.RESET;
    }

    private static Fault ofTls(SSLException e) {
        if (e.getCause() instanceof EOFException) {
            return e instanceof SSLHandshakeException ? Fault.RESET : Fault.CUT_SHORT;
        }
        if (e.getCause() instanceof IOException cause) {
            return of(cause);
        }
        boolean unsure = e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException;
        // What remains is mostly an answer that is no TLS at all.
        return unsure ? Fault.INSECURE : Fault.NOT_HTTP;
    }
}
