package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lead nowhere, however they are written. Names are looked up in a list; nothing is connected to. */
class ForbiddenAddressTest {

    private static final Map<String, String> KNOWN = Map.of(
            "localhost", "127.0.0.1",
            "metadata.example", "169.254.169.254",
            "inside.example", "10.1.2.3",
            "inside6.example", "fd00::1",
            "mapped.example", "::ffff:192.168.0.1",
            "public.example", "93.184.216.34",
            "xn--bcher-kva.example", "2606:4700::1111",
            "my_paper.example", "8.8.8.8");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "http://127.0.0.1/ FORBIDDEN",
                "http://127.0.0.1./ FORBIDDEN",
                "https://127.0.0.1/ FORBIDDEN",
                "http://127.0.0.1:443/ FORBIDDEN",
                "http://127.255.255.254/ FORBIDDEN",
                "http://0.0.0.0/ FORBIDDEN",
                "http://10.0.0.1/ FORBIDDEN",
                "http://172.16.0.1/ FORBIDDEN",
                "http://192.168.1.1/ FORBIDDEN",
                "http://100.64.0.1/ FORBIDDEN",
                "http://169.254.169.254/latest/meta-data/ FORBIDDEN",
                "http://168.63.129.16/ FORBIDDEN",
                "http://224.0.0.1/ FORBIDDEN",
                "http://255.255.255.255/ FORBIDDEN",
                "http://192.0.2.1/ FORBIDDEN",
                "http://198.18.0.1/ FORBIDDEN",
                "http://１２７.０.０.１/ FORBIDDEN",
                "http://127。0。0。1/ FORBIDDEN",
                "http://①②⑦.0.0.1/ FORBIDDEN",
                "http://%31%32%37.0.0.1/ FORBIDDEN",
                "http://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1/ FORBIDDEN",
                "http://[::1]/ FORBIDDEN",
                "http://[::]/ FORBIDDEN",
                "http://[0:0:0:0:0:0:0:1]/ FORBIDDEN",
                "http://[::ffff:127.0.0.1]/ FORBIDDEN",
                "http://[::FFFF:7F00:1]/ FORBIDDEN",
                "http://[::127.0.0.1]/ FORBIDDEN",
                "http://[64:ff9b::127.0.0.1]/ FORBIDDEN",
                "http://[64:ff9b:1::1]/ FORBIDDEN",
                "http://[2002:7f00:1::]/ FORBIDDEN",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/ FORBIDDEN",
                "http://[fe80::1]/ FORBIDDEN",
                "http://[fec0::1]/ FORBIDDEN",
                "http://[fd00:ec2::254]/ FORBIDDEN",
                "http://[ff02::1]/ FORBIDDEN",
                "http://[100::1]/ FORBIDDEN",
                "http://[2001:db8::1]/ FORBIDDEN",
                "http://[3fff::1]/ FORBIDDEN",
                "http://[2606:4700::5efe:10.0.0.1]/ FORBIDDEN",
                "http://localhost/ FORBIDDEN",
                "http://LOCALHOST./ FORBIDDEN",
                "http://ⓛocalhost/ FORBIDDEN",
                "http://metadata.example/ FORBIDDEN",
                "http://inside.example/ FORBIDDEN",
                "http://inside6.example/ FORBIDDEN",
                "http://mapped.example/ FORBIDDEN",
                "http://public.example:22/ FORBIDDEN_PORT",
                "http://public.example:8080/ FORBIDDEN_PORT",
                "http://127.0.0.1:8080/ FORBIDDEN_PORT",
                "http://nobody.example/ NAME_NOT_FOUND"
            })
    void leadsNowhere(String address, Fault fault) {
        assertEquals(fault, fault(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0X7F.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.0x1/",
                "http://127.0.0.256/",
                "http://127.0.0.1.1/",
                "http://127.0.0.1../",
                "http://4294967297/",
                "http://0/",
                "http://0x/",
                "http://1.2.3/",
                "http://a.127.0.0.1.5/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[::1/",
                "http://[]/",
                "http://[127.0.0.1]/",
                "http://[localhost]/",
                "http://[::1]x/",
                "http://[v1.a]/",
                "http://[:::1]/",
                "http://::1/",
                "http://good@127.0.0.1/",
                "http://good:pass@127.0.0.1/",
                "http://public.example@127.0.0.1/",
                "http://127.0.0.1@public.example/",
                "http://public.example%40127.0.0.1/",
                "http://public.example\\@127.0.0.1/",
                "http:\\\\127.0.0.1/",
                "http://127.0.0.1\\.public.example/",
                "http://public.example\t@127.0.0.1/",
                "http://127.0.0\t.1/",
                "http://127.0.0.1\n.public.example/",
                "http://127.0.0.1%00.public.example/",
                "http://127.0.0.1%0d%0aHost:x/",
                "http://127.0.0.1%2f.public.example/",
                "http://127.0.0.1%3A80/",
                "ht\ttp://127.0.0.1/",
                "http:127.0.0.1/",
                "http:/127.0.0.1/",
                "//127.0.0.1/",
                "127.0.0.1",
                "http://",
                "http:///127.0.0.1/",
                "http://./",
                "http://../",
                "http://.public.example/",
                "http://public..example/",
                "http://public.example:0/",
                "http://public.example:65536/",
                "http://public.example:-1/",
                "http://public.example:80:80/",
                "http://public.example:８０/",
                "http://public.example:0x50/",
                "http://public example/",
                "file:///etc/passwd",
                "ftp://public.example/",
                "gopher://public.example/",
                "jar:http://public.example/a.jar!/",
                "javascript:alert(1)",
                "data:text/html,a",
                "about:blank",
                "",
                " "
            })
    void isNoAddress(String address) {
        assertEquals(Fault.NOT_AN_ADDRESS, fault(address), address);
    }

    @Test
    void fortyKilobytesAreNoAddress() {
        assertEquals(Fault.NOT_AN_ADDRESS, fault("http://public.example/" + "a".repeat(40_000)));
        assertEquals(Fault.NOT_AN_ADDRESS, fault("http://" + "a".repeat(40_000) + ".example/"));
        assertEquals(Fault.NOT_AN_ADDRESS, fault(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.example",
                "https://public.example/",
                "HTTPS://PUBLIC.EXAMPLE/",
                "https://public.example./",
                "https://public.example:443/",
                "http://public.example:80/",
                "https://public.example:/",
                "http://public.example:443/",
                "https://public.example/127.0.0.1",
                "https://public.example/?u=http://127.0.0.1/",
                "https://public.example/#@127.0.0.1",
                "https://public.example/@localhost/1",
                "https://public.example//127.0.0.1/",
                "https://public.example/\\127.0.0.1",
                "https://public.example/é?ü#ö",
                "https://bücher.example/",
                "https://BÜCHER.example/",
                "https://xn--bcher-kva.example/",
                "https://b%C3%BCcher.example/",
                "https://my_paper.example/a",
                "http://93.184.216.34/",
                "http://93.184.216.34./",
                "http://9.255.255.255/",
                "http://172.15.0.1/",
                "http://172.32.0.1/",
                "http://100.63.0.1/",
                "http://[2606:4700::1111]/",
                "http://[2606:4700:0:0:0:0:0:1111]:443/",
                "http://[::ffff:93.184.216.34]/",
                "http://[64:ff9b::5db8:d822]/"
            })
    void isNotRefused(String written) throws IOException {
        HttpAddress address = HttpAddress.of(written);
        ExecutorService threads = Executors.newCachedThreadPool();
        ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
        try (Errand errand = new Errand(Duration.ofSeconds(20), clockwork)) {
            Lookup lookup = new Lookup(new AddressGuard(List.of()), ForbiddenAddressTest::known, threads);

            assertEquals(1, lookup.of(address.host(), errand).size());
            assertTrue(address.port() == 80 || address.port() == 443);
        } finally {
            threads.shutdownNow();
            clockwork.shutdownNow();
        }
    }

    @Test
    void whateverIsWrittenEndsWithAFault() {
        int[] signs = "aZ01279xX%%//::??##[]@!.-_~ é日😀\"<>\\\t\r\n\u0000．。①１\ud800"
                .codePoints()
                .toArray();
        String[] starts = {"", "http://", "https://", "http://", "http://127.0.0.1", "http://[::1]"};
        Random random = new Random(3);
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        try (Fetcher fetcher = fetcher()) {
            for (int i = 0; i < 4_000; i++) {
                StringBuilder written = new StringBuilder(starts[random.nextInt(starts.length)]);
                for (int n = random.nextInt(12); n > 0; n--) {
                    written.appendCodePoint(signs[random.nextInt(signs.length)]);
                }
                faults.add(fault(fetcher, written.toString()));
            }
        }
        assertEquals(
                EnumSet.of(Fault.NOT_AN_ADDRESS, Fault.NAME_NOT_FOUND, Fault.FORBIDDEN_PORT, Fault.FORBIDDEN), faults);
    }

    private Fault fault(String address) {
        try (Fetcher fetcher = fetcher()) {
            return fault(fetcher, address);
        }
    }

    private Fault fault(Fetcher fetcher, String address) {
        return assertThrows(
                        FetchFailed.class,
                        () -> fetcher.fetch(address, folder.resolve("body"), Progress.NONE),
                        () -> "was fetched: " + address)
                .fault();
    }

    private static Fetcher fetcher() {
        return new Fetcher(Rules.open(), Clock.systemUTC(), ForbiddenAddressTest::known, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    private static InetAddress[] known(String name) throws UnknownHostException {
        if (!KNOWN.containsKey(name)) {
            throw new UnknownHostException(name);
        }
        return new InetAddress[] {InetAddress.getByName(KNOWN.get(name))};
    }
}
