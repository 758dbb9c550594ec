package io.connectchat.mock.server;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/**
 * A certificate that signs itself, made anew for each fake: good for localhost, 127.0.0.1, ::1 and
 * the host that the fake listens on.
 *
 * <p>Source: RFC 5280, section 4.1.
 */
record SelfSigned(KeyPair keys, X509Certificate certificate) {
  private static final Duration LIFETIME = Duration.ofDays(365);
  private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
  private static final byte[] COMMON_NAME = Der.oid(2, 5, 4, 3);
  private static final byte[] BASIC_CONSTRAINTS = Der.oid(2, 5, 29, 19);
  private static final byte[] SUBJECT_ALT_NAME = Der.oid(2, 5, 29, 17);
  private static final int DNS_NAME = 0x82;
  private static final int IP_ADDRESS = 0x87;

  static SelfSigned create(String host, Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    byte[] content = content(keys, host, now);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    byte[] certificate = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
    return new SelfSigned(
        keys,
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)));
  }

  private static byte[] content(KeyPair keys, String host, Instant now) {
    byte[] name =
        Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.utf8("Connect Chat Harness fake"))));
    return Der.sequence(
        Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(120, new SecureRandom()).add(BigInteger.ONE)),
        ECDSA_WITH_SHA256,
        name,
        // Valid a day before it is made: the client's clock may be behind.
        Der.sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(LIFETIME))),
        name,
        keys.getPublic().getEncoded(),
        Der.tagged(0xa3, Der.sequence(isAuthority(), names(host))));
  }

  // An authority, so that clients that trust it as one take it.
  private static byte[] isAuthority() {
    return Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(Der.sequence(Der.yes())));
  }

  private static byte[] names(String host) {
    return Der.sequence(
        SUBJECT_ALT_NAME,
        Der.octets(Der.sequence(name("localhost"), name("127.0.0.1"), name("::1"), name(host))));
  }

  private static byte[] name(String host) {
    boolean address = host.contains(":") || host.matches("[0-9.]+");
    try {
      return address
          ? Der.tagged(IP_ADDRESS, InetAddress.getByName(host).getAddress())
          : Der.tagged(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + host + "' is no address", e);
    }
  }
}
