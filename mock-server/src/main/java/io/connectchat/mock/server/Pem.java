package io.connectchat.mock.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as PEM files hold them. */
final class Pem {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);

  private Pem() {}

  static String text(Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * The certificates of a file, the server's own first.
   *
   * @throws IllegalArgumentException if there is none, with a message for users
   */
  static List<Certificate> certificates(Path file) {
    byte[] text = read(file).getBytes(StandardCharsets.UTF_8);
    try {
      List<Certificate> found =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(text)));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(file + ": no certificate in PEM: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(file + ": there is no certificate in it; expected PEM");
  }

  /**
   * The private key of a file.
   *
   * @throws IllegalArgumentException if there is none, with a message for users
   */
  static PrivateKey privateKey(Path file) {
    Matcher key = KEY.matcher(read(file));
    if (!key.find()) {
      throw new IllegalArgumentException(
          file
              + ": there is no unencrypted PKCS #8 key in it (BEGIN PRIVATE KEY); make one with:"
              + " openssl pkcs8 -topk8 -nodes -in KEY -out NEW");
    }
    for (String algorithm : List.of("EC", "RSA")) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(key.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (InvalidKeySpecException e) {
        continue; // of another kind
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        break;
      }
    }
    throw new IllegalArgumentException(file + ": the key in it is neither EC nor RSA");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e, e);
    }
  }
}
