package io.connectchat.mock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom in the fake. */
class PackagesTest {
  private static final String ROOT = "io.connectchat.mock";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contact   |
          journal   |
          fidelity  |
          text      |
          stream    |
          agent     | contact, text
          fault     | contact, journal, text
          quota     |
          operation | contact, fault, journal, quota, stream
          socket    | contact, fault, journal, stream
          front     | contact, journal, operation, socket
          """)
  void packageKnowsOnly(String name, String known) {
    String[] allowed =
        Arrays.stream((name + "," + (known == null ? "" : known)).split(","))
            .map(p -> ROOT + "." + p.strip())
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideOutsideOfPackages(ROOT, ROOT + "..")))
        .because("that is how the house is laid out")
        .check(CLASSES);
  }

  @Test
  void onlyTheServerKnowsWireMockAndJetty() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".server")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("com.github.tomakehurst..", "org.wiremock..", "org.eclipse.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheFrontKnowsNetty() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".front")
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackages("io.netty.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheExtensionKnowsJUnitAndKnowsThePublicFaceOnly() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".junit")
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackages("org.junit..", ROOT + ".junit"))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(ROOT + ".junit")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT, ROOT + ".junit", ROOT + ".journal")
                .or(resideOutsideOfPackages(ROOT + "..")))
        .check(CLASSES);
  }

  @Test
  void domainHasNoInputOutputAndNoJson() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".contact")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".contact", "java.."))
        .andShould()
        .onlyDependOnClassesThat(resideOutsideOfPackages("java.io..", "java.nio..", "java.net.."))
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsTheAwsSdk() {
    classes()
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackages("software.amazon.."))
        .check(CLASSES);
  }
}
