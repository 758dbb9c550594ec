package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * What files a chat takes: up to 20 MB, of the types that an instance allows by default.
 *
 * <p>Source: Amazon Connect administrator guide, feature limits; protocol notes 6.
 */
final class AttachmentFile {
  static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final Set<String> ENDINGS =
      Set.of(
          "csv", "doc", "docx", "heic", "jfif", "jpeg", "jpg", "mov", "mp4", "pdf", "png", "ppt",
          "pptx", "rtf", "txt", "wav", "xls", "xlsx");

  private AttachmentFile() {}

  /**
   * Lets an announced file pass.
   *
   * @throws ApiError 400 if it is too large or of no allowed type
   */
  static void check(Call call, JsonNode body) {
    long size = body.get("AttachmentSizeInBytes").longValue();
    if (size > MOST_BYTES) {
      throw call.invalid(
          "AttachmentSizeInBytes must be at most " + MOST_BYTES + ", but is " + size + ".");
    }
    String name = body.get("AttachmentName").asText();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ENDINGS.contains(ending)) {
      throw call.invalid(
          "AttachmentName must end in one of "
              + String.join(", ", ENDINGS.stream().sorted().toList())
              + ", but is "
              + name
              + ".");
    }
  }
}
