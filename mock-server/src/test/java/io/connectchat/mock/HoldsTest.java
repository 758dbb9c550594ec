package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each statement about what real clients need, and each rule about the service, is held by a named
 * test: one with {@link Holds}, or one with a comment {@code // Holds REAL-01} before it in
 * src/test/real-clients. The list is src/test/resources/statements.txt.
 */
class HoldsTest {
  private static final Path STATEMENTS = Path.of("src/test/resources/statements.txt");
  private static final Path REAL_CLIENTS = Path.of("src/test/real-clients");
  private static final Pattern IN_JAVASCRIPT =
      Pattern.compile("// Holds ([A-Z0-9, -]+)\\ntest\\('");

  @Test
  void everyStatementIsHeldByANamedTest() throws IOException {
    assertThat(statements().keySet())
        .as("statements without a test: write one, and mark it with @Holds")
        .allSatisfy(id -> assertThat(held()).as(id).contains(id));
  }

  @Test
  void everyTestHoldsStatementsOfTheList() throws IOException {
    assertThat(statements().keySet())
        .as("the list, of which tests hold ids that it does not have")
        .containsAll(held());
  }

  @Test
  void listHasTheStatementsAndTheRulesInFull() throws IOException {
    assertThat(statements().keySet()).filteredOn(id -> id.startsWith("REAL-")).hasSize(31);
    assertThat(statements().keySet()).filteredOn(id -> !id.startsWith("REAL-")).hasSize(38);
    assertThat(statements().values()).allMatch(words -> words.length() > 10);
  }

  private static Map<String, String> statements() throws IOException {
    Map<String, String> statements = new TreeMap<>();
    for (String line : Files.readAllLines(STATEMENTS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        assertThat(statements.put(parts[0], parts[1])).as(parts[0] + " stands once").isNull();
      }
    }
    return statements;
  }

  private static TreeSet<String> held() throws IOException {
    TreeSet<String> held = new TreeSet<>();
    new ClassFileImporter()
        .importPackages("io.connectchat.mock").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Holds.class))
            .flatMap(HoldsTest::ids)
            .forEach(held::add);
    try (Stream<Path> files = Files.list(REAL_CLIENTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".test.mjs")).toList()) {
        IN_JAVASCRIPT
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .flatMap(found -> Pattern.compile("[A-Z]+-\\d\\d").matcher(found).results())
            .map(MatchResult::group)
            .forEach(held::add);
      }
    }
    return held;
  }

  private static Stream<String> ids(JavaMethod method) {
    assertThat(method.isAnnotatedWith(Test.class) || isParameterized(method))
        .as(method.getFullName() + " has @Holds and must be a test")
        .isTrue();
    return Stream.of(method.getAnnotationOfType(Holds.class).value());
  }

  private static boolean isParameterized(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getSimpleName())
        .collect(Collectors.toSet())
        .stream()
        .anyMatch(List.of("ParameterizedTest", "Property")::contains);
  }
}
