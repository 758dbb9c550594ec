package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.filemaker.FilenameMaker;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.JsonFileMappingsSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a fake listens, and what it finds there of its user's.
 *
 * @param port 0 for any free one
 * @param mappings folder of WireMock stubs: one that holds {@code mappings} and perhaps {@code
 *     __files}, or the JSON files themselves
 */
public record Listening(String host, int port, Optional<Tls> tls, Optional<Path> mappings) {

  private static final String BEHIND_THE_FRONT = "127.0.0.1";

  void applyTo(WireMockConfiguration options) {
    // On an upgrade, Jetty takes what follows for HTTP/2, the body of the request included.
    options.http2PlainDisabled(true);
    if (tls.isPresent()) {
      encrypt(options, tls.get());
    } else {
      options.bindAddress(BEHIND_THE_FRONT).port(0);
    }
    mappings.ifPresent(folder -> load(options, folder));
  }

  private void encrypt(WireMockConfiguration options, Tls certificate) {
    options
        .bindAddress(host)
        .httpDisabled(true)
        .httpsPort(port)
        .http2TlsDisabled(true) // clients that negotiate it could not open a WebSocket
        .keystorePath(certificate.keyStore().toString())
        .keystoreType("PKCS12")
        .keystorePassword(certificate.password())
        .keyManagerPassword(certificate.password());
  }

  private static void load(WireMockConfiguration options, Path folder) {
    if (Files.isDirectory(folder.resolve("mappings"))) {
      options.usingFilesUnderDirectory(folder.toString());
    } else {
      options.mappingSource(
          new JsonFileMappingsSource(
              new SingleRootFileSource(folder.toString()), new FilenameMaker()));
    }
  }
}
