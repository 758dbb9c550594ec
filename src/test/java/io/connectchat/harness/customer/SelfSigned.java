package io.connectchat.harness.customer;

import io.connectchat.harness.SafetyNet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that signs itself, made by the JDK's keytool. */
final class SelfSigned {
  private static final char[] PASSWORD = "password".toCharArray();

  private final Path folder;
  private final KeyStore store;

  private SelfSigned(Path folder, KeyStore store) {
    this.folder = folder;
    this.store = store;
  }

  /**
   * Makes a certificate.
   *
   * @param name what it is for, such as {@code ip:127.0.0.1}
   */
  static SelfSigned of(String name, Path folder) {
    Path file = folder.resolve("store.p12");
    try {
      keytool(name, file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD);
      }
      return new SelfSigned(folder, store);
    } catch (IOException | InterruptedException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Server sockets that show the certificate. */
  ServerSocketFactory serverSockets() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context.getServerSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The certificate as a PEM file. */
  Path pem() {
    try {
      byte[] der = store.getCertificate("server").getEncoded();
      String text =
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
              + "\n-----END CERTIFICATE-----\n";
      return Files.write(folder.resolve("ca.pem"), text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static void keytool(String name, Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "server", "-keyalg", "EC", "-validity", "2"));
    command.addAll(List.of("-dname", "CN=test", "-ext", "SAN=" + name));
    command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = keytool.getInputStream().readAllBytes();
    if (!keytool.waitFor(SafetyNet.SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new AssertionError("keytool: " + new String(said, StandardCharsets.UTF_8));
    }
  }
}
