package io.connectchat.harness.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An http or https URL of a server, perhaps with a path; a slash at its end is left out. */
record WebAddress(String example) implements Kind<URI> {

  @Override
  public String expected() {
    return "an http or https URL such as " + example;
  }

  @Override
  public Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text.replaceFirst("(?<=[^/])/+$", "")))
          .filter(WebAddress::isHttp)
          .filter(WebAddress::hasServer)
          .filter(WebAddress::endsWithPath);
    } catch (URISyntaxException noUrl) {
      return Optional.empty();
    }
  }

  @Override
  public String hint(String text) {
    if (text.matches("[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9/._-]*)?")) {
      return "did you mean http://" + text + "?";
    }
    if (text.matches("https?://[^/:@]*_.*")) {
      return "a host name has no underscore";
    }
    if (text.matches("https?://[^?#]+[?#].*")) {
      return "leave out the part from ? or # on";
    }
    return text.matches("https?://[^/?#]*@.*") ? "leave out the user and password" : "";
  }

  private static boolean isHttp(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  private static boolean hasServer(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && !uri.getRawAuthority().endsWith(":")
        && (uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535));
  }

  private static boolean endsWithPath(URI uri) {
    return uri.getRawQuery() == null && uri.getRawFragment() == null;
  }
}
