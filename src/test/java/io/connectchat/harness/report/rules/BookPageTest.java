package io.connectchat.harness.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BookPageTest {
  private static final Path PAGE = Path.of("RULES.md");

  @Test
  void thePageInTheRepositoryIsTheBook() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("RULES.md; print it anew with: connect-chat.jar rules --markdown > src/RULES.md")
        .isEqualTo(BookPage.markdown(RuleBook.standard()));
  }
}
