package org.onrecord.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** Puts one question to one server, over a connection of its own. */
final class Exchange {

    private static final Set<Integer> WELL_KNOWN = Set.of(80, 443);

    /** How many times a server may say that its answer is still to come. */
    private static final int MOST_INTERIM = 10;

    private final FetchRules rules;
    private final Lookup lookup;
    private final Connection connection;

    Exchange(FetchRules rules, Lookup lookup, Connection connection) {
        this.rules = rules;
        this.lookup = lookup;
        this.connection = connection;
    }

    /** The head of the answer; its body is read from the connection, which is the errand's to close. */
    ClassicHttpResponse ask(HttpAddress address, ClassicHttpRequest request, Errand errand)
            throws IOException, HttpException {
        return ask(address, request, errand, lookup::of);
    }

    /**
     * The head of the answer to what is sent to an address: in the clear only inside a network that the operator opened.
     */
    ClassicHttpResponse send(HttpAddress address, ClassicHttpRequest request, Errand errand)
            throws IOException, HttpException {
        return ask(address, request, errand, address.secure() ? lookup::of : lookup::inside);
    }

    /** Where a host is. */
    private interface Finding {
        List<InetAddress> of(String host, Errand errand) throws IOException;
    }

    private ClassicHttpResponse ask(HttpAddress address, ClassicHttpRequest request, Errand errand, Finding finding)
            throws IOException, HttpException {
        if (!WELL_KNOWN.contains(address.port()) && !rules.ports().contains(address.port())) {
            throw new Stopped(Fault.FORBIDDEN_PORT);
        }
        errand.connectWithin(rules.connect());
        Socket socket = connection.open(address, finding.of(address.host(), errand), errand);
        errand.connected();
        DefaultBHttpClientConnection http =
                new DefaultBHttpClientConnection(Head.LIMITS, null, null, null, null, null, Head.PARSERS);
        http.bind(socket);
        http.sendRequestHeader(request);
        http.sendRequestEntity(request);
        http.flush();
        return answer(http);
    }

    private static ClassicHttpResponse answer(DefaultBHttpClientConnection http) throws IOException, HttpException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            ClassicHttpResponse answer = http.receiveResponseHeader();
            if (answer.getCode() >= 200) {
                if (answer.getCode() != 204 && answer.getCode() != 304) {
                    http.receiveResponseEntity(answer);
                }
                return answer;
            }
        }
        throw new ProtocolException("Nothing but interim answers.");
    }
}
