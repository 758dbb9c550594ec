package io.connectchat.harness.rule;

import java.net.URI;

/**
 * Where a rule comes from.
 *
 * @param document the document and, where it has them, its part
 * @param link where to read it
 */
public record Source(String document, URI link) {
  private static final String DOCS = "https://docs.aws.amazon.com/connect/latest/";
  private static final String GITHUB = "https://github.com/";
  private static final String CHATJS = "amazon-connect/amazon-connect-chatjs";

  /** The page of an operation in the Amazon Connect API reference. */
  public static Source api(String operation) {
    return new Source(
        "Amazon Connect API Reference, " + operation,
        URI.create(DOCS + "APIReference/API_" + operation + ".html"));
  }

  /** The page of an operation or type of the Participant Service in the API reference. */
  public static Source participantApi(String operation) {
    return new Source(
        "Amazon Connect Participant Service API Reference, " + operation,
        URI.create(DOCS + "APIReference/API_connect-participant_" + operation + ".html"));
  }

  /** A page of the Amazon Connect administrator guide. */
  public static Source adminGuide(String title, String page) {
    return new Source(
        "Amazon Connect Administrator Guide, " + title,
        URI.create(DOCS + "adminguide/" + page + ".html"));
  }

  /** A file of AWS's own web client, amazon-connect-chatjs. */
  public static Source chatJs(String file) {
    return new Source(
        "amazon-connect-chatjs, " + file, URI.create(GITHUB + CHATJS + "/blob/master/" + file));
  }

  /**
   * A file of another public repository, such as {@code amazon-connect/amazon-connect-chat-ios}.
   */
  public static Source file(String repository, String file) {
    return new Source(
        repository + ", " + file, URI.create(GITHUB + repository + "/blob/HEAD/" + file));
  }

  /** A thread of a public repository on GitHub. */
  public static Source issue(String repository, int number) {
    return new Source(
        repository + " #" + number, URI.create(GITHUB + repository + "/issues/" + number));
  }

  /** This project's own policy. */
  public static Source policy(String what) {
    return new Source("the harness's own policy: " + what, URI.create("RATIONALE.md"));
  }
}
