package org.onrecord.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.StandardConstants;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/** Opens the one connection that an address is asked through, to addresses that were looked up and judged before. */
final class Connection {

    private static final DefaultHostnameVerifier NAMES =
            new DefaultHostnameVerifier(PublicSuffixMatcherLoader.getDefault());

    /** A name can have hundreds of addresses. */
    private static final int TRIED = 4;

    private final FetchRules rules;
    private final SSLSocketFactory tls;

    Connection(FetchRules rules, SSLSocketFactory tls) {
        this.rules = rules;
        this.tls = tls;
    }

    /** A socket to the first of these addresses that answers, secured if the address says so. */
    Socket open(HttpAddress address, List<InetAddress> found, Errand errand) throws IOException {
        List<InetAddress> tried = found.subList(0, Math.min(found.size(), TRIED));
        IOException last = null;
        for (int i = 0; i < tried.size(); i++) {
            // Each gets its share of the time, so that one that is silent leaves some for the others.
            int share = Math.max(1, errand.millisLeft() / (tried.size() - i));
            try {
                Socket socket = errand.holding(new Socket(Proxy.NO_PROXY));
                socket.setSoTimeout(
                        (int) Math.min(Integer.MAX_VALUE, rules.idle().toMillis()));
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(tried.get(i), address.port()), share);
                return address.secure() ? secured(socket, address.host()) : socket;
            } catch (Stopped e) {
                throw e;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Socket secured(Socket plain, String host) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, name, plain.getPort(), true);
        if (Host.literal(host).isEmpty()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new Asked(name)));
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        NAMES.verify(name, (X509Certificate) socket.getSession().getPeerCertificates()[0]);
        return socket;
    }

    /** The name that a server with several certificates is told. Java's own class for it takes no underscores. */
    private static final class Asked extends SNIServerName {

        Asked(String name) {
            super(StandardConstants.SNI_HOST_NAME, name.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
