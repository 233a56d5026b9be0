package org.onrecord.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority of the tests' own, and the certificates that it gives to servers, made anew each time, byte by byte (RFC
 * 5280), so that no key is kept anywhere and none runs out before its time.
 */
final class TestCertificates {

    static final String LONG_AGO = "20010101000000Z";
    static final String LAST_YEAR_OF_ALL = "99991231235959Z";

    private static final byte[] ECDSA_SHA256 = sequence(bytes("06082A8648CE3D040302"));

    private final KeyPair authority = keys();

    /** What a client trusts that knows this authority and no other. */
    SSLContext trust() throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("authority", certificate("authority", true, authority, LAST_YEAR_OF_ALL, authority));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A server's certificate from this authority, good until that time. */
    SSLContext server(String name, String until) throws Exception {
        KeyPair keys = keys();
        return context(keys, certificate(name, false, keys, until, authority));
    }

    /** A server's certificate from nobody but itself. */
    static SSLContext selfSigned(String name) throws Exception {
        KeyPair keys = keys();
        return context(keys, certificate(name, false, keys, LAST_YEAR_OF_ALL, keys));
    }

    private static SSLContext context(KeyPair keys, Certificate certificate) throws Exception {
        char[] password = "for this test alone".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), password, new Certificate[] {certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Certificate certificate(String name, boolean signs, KeyPair keys, String until, KeyPair signer)
            throws GeneralSecurityException {
        String issuer = signs || keys == signer ? name : "authority";
        byte[] extensions = signs
                ? sequence(bytes("0603551D13"), bytes("0101FF"), der(0x04, sequence(bytes("0101FF"))))
                : sequence(bytes("0603551D11"), der(0x04, sequence(der(0x82, ascii(name)))));
        byte[] content = sequence(
                bytes("A003020102"),
                der(0x02, BigInteger.valueOf(System.nanoTime()).toByteArray()),
                ECDSA_SHA256,
                named(issuer),
                sequence(der(0x18, ascii("20000101000000Z")), der(0x18, ascii(until))),
                named(name),
                keys.getPublic().getEncoded(),
                der(0xA3, sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.getPrivate());
        signature.update(content);
        byte[] whole = sequence(content, ECDSA_SHA256, der(0x03, joined(new byte[1], signature.sign())));
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] named(String name) {
        return sequence(der(0x31, sequence(bytes("0603550403"), der(0x0C, ascii(name)))));
    }

    private static byte[] sequence(byte[]... parts) {
        return der(0x30, parts);
    }

    private static byte[] der(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(bytes(String.format(Locale.ROOT, "%02X%s", tag, length(content.length))), content);
    }

    /** The shortest form that fits, as DER demands. */
    private static String length(int length) {
        String form = length < 128 ? "%02X" : length < 256 ? "81%02X" : "82%04X";
        return String.format(Locale.ROOT, form, length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
