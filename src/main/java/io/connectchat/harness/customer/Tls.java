package io.connectchat.harness.customer;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Whom to trust. To read the JDK's certificates takes a tenth of a second, which a run without TLS
 * need not wait for. Thread-safe.
 */
final class Tls {
  private final SslContextBuilder builder =
      SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS");
  private SslContext context;

  private Tls() {}

  /**
   * @param caFile certificates (PEM) to trust; the JDK's when empty
   * @throws IllegalArgumentException in one line, when the file holds no certificate
   */
  static Tls of(Optional<Path> caFile) {
    Tls tls = new Tls();
    caFile.map(Path::toFile).ifPresent(tls::trust);
    return tls;
  }

  private void trust(File file) {
    try {
      context = builder.trustManager(file).build();
    } catch (SSLException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "chat.caFile: expected a PEM file with certificates, got " + file, e);
    }
  }

  synchronized SslContext context() {
    if (context == null) {
      try {
        context = builder.build();
      } catch (SSLException e) {
        throw new IllegalStateException("this JDK has no TLS: " + e.getMessage(), e);
      }
    }
    return context;
  }
}
