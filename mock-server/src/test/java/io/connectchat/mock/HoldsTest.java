package io.connectchat.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Each statement about what real clients need, and each rule about the service, is held by a named
 * test: one with {@link Holds}, or one with a comment {@code // Holds REAL-01} before it in
 * src/test/real-clients. The list is src/test/resources/statements.txt.
 */
class HoldsTest {
  private static final Path STATEMENTS = Path.of("src/test/resources/statements.txt");
  private static final Path REAL_CLIENTS = Path.of("src/test/real-clients");
  private static final Path TESTS =
      Path.of(HoldsTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  private static final Pattern IN_JAVASCRIPT =
      Pattern.compile("// Holds ([A-Z0-9, -]+)\\ntest\\('");
  private static final Pattern ID = Pattern.compile("[A-Z]+-\\d\\d");

  @Test
  void everyStatementIsHeldByANamedTest() throws IOException {
    assertThat(held())
        .as("what tests hold; of the list it must hold all: write a test, mark it with @Holds")
        .containsAll(statements().keySet());
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
    for (Method method : testMethods()) {
      held.addAll(List.of(method.getAnnotation(Holds.class).value()));
    }
    for (Path file : files(REAL_CLIENTS, ".test.mjs")) {
      IN_JAVASCRIPT
          .matcher(Files.readString(file))
          .results()
          .flatMap(found -> ID.matcher(found.group(1)).results())
          .map(MatchResult::group)
          .forEach(held::add);
    }
    return held;
  }

  private static List<Method> testMethods() throws IOException {
    List<Method> methods = new ArrayList<>();
    for (Path file : files(TESTS, "Test.class")) {
      String name =
          TESTS.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
      for (Method method : declaredMethods(name.substring(0, name.length() - ".class".length()))) {
        if (method.isAnnotationPresent(Holds.class)) {
          assertThat(isTest(method)).as(method + " has @Holds and must be a test").isTrue();
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private static Method[] declaredMethods(String name) {
    try {
      return Class.forName(name, false, HoldsTest.class.getClassLoader()).getDeclaredMethods();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, ParameterizedTest.class, Property.class)
        .anyMatch(method::isAnnotationPresent);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
