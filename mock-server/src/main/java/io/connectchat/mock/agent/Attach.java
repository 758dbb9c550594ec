package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Attachment;
import io.connectchat.mock.contact.Attachments;
import io.connectchat.mock.contact.Posted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Somebody sends a file, which the customer can download.
 *
 * @param name such as {@code label.txt}
 * @param content what is in it
 */
record Attach(String name, String contentType, Words content, String by) implements Step {
  static final StepKind KIND =
      new StepKind(
          "attach",
          List.of("by", "type", "content"),
          entry ->
              new Attach(
                  entry.words("attach").text(),
                  entry.optionalWords("type").map(Words::text).orElse("text/plain"),
                  entry.words("content"),
                  entry.speaker()));

  @Override
  public void perform(Play play) {
    byte[] bytes = content.fill(play).getBytes(StandardCharsets.UTF_8);
    Attachments files = play.contact().attachments();
    files
        .announce(name, contentType, bytes.length, UUID.randomUUID().toString())
        .map(Attachment::id)
        .ifPresent(
            id -> {
              files.store(id, bytes);
              files.complete(play.present(by), id).map(Posted::release).ifPresent(Runnable::run);
            });
  }
}
