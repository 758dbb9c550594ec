package io.connectchat.mock.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The certificate of a fake on TLS.
 *
 * @param certificate PEM that a client has to trust
 */
public record Tls(Path keyStore, String password, Path certificate) {

  /**
   * A new certificate that signs itself, in a file of the folder for temporary ones.
   *
   * @param host that the fake listens on
   * @throws UncheckedIOException if it cannot be written
   */
  public static Tls generated(String host, Instant now) {
    try {
      SelfSigned made = SelfSigned.create(host, now);
      Path file = temporary(".pem");
      Files.writeString(file, Pem.text(made.certificate()));
      return stored(made.keys().getPrivate(), List.of(made.certificate()), file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has EC and SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A certificate and its key from PEM files.
   *
   * @param spec {@code CERT:KEY}
   * @throws IllegalArgumentException if they are none, with a message for users
   */
  public static Tls given(String spec) {
    int colon = spec.lastIndexOf(':');
    if (colon < 1 || colon == spec.length() - 1) {
      throw new IllegalArgumentException(
          "'" + spec + "': expected the PEM files of certificate and key, as CERT:KEY");
    }
    Path certificate = Path.of(spec.substring(0, colon));
    List<Certificate> chain = Pem.certificates(certificate);
    PrivateKey key = Pem.privateKey(Path.of(spec.substring(colon + 1)));
    try {
      return stored(key, chain, certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(spec + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tls stored(PrivateKey key, List<Certificate> chain, Path certificate)
      throws GeneralSecurityException, IOException {
    String password = UUID.randomUUID().toString();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("fake", key, password.toCharArray(), chain.toArray(Certificate[]::new));
    Path file = temporary(".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return new Tls(file, password, certificate);
  }

  private static Path temporary(String suffix) throws IOException {
    Path file = Files.createTempFile("connect-chat-mock-", suffix);
    file.toFile().deleteOnExit();
    return file;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Tls[" + certificate + "]";
  }
}
