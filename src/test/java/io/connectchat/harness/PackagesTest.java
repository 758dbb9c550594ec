package io.connectchat.harness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom. A new package needs a row; a new edge needs a reason. A row speaks for the
 * packages below its own, too, and to know a package is not to know what that one knows.
 */
class PackagesTest {
  private static final Map<String, Predicate<String>> KNOWS =
      Map.ofEntries(
          row("wire", nothing()),
          row("contract", nothing()),
          row("settings", nothing()),
          row("latency", nothing()),
          row("evidence", only("wire")),
          row("rule", only("wire", "evidence", "contract")),
          row("judge", only("wire", "evidence", "rule", "latency")),
          row("target", only("wire", "contract", "settings")),
          row("customer", only("wire", "evidence", "target")),
          row("dialogue", only("settings", "customer")),
          row("probe", only("wire", "evidence", "target", "customer", "rule")),
          row("subject", only("wire", "evidence", "rule")),
          row("sdk", only("rule", "contract")),
          row("kit", only("wire", "evidence", "rule", "subject", "customer", "target")),
          row("diagnosis", only("wire", "evidence")),
          row("recording", only("wire", "evidence", "customer", "target")),
          row(
              "report",
              only("wire", "evidence", "rule", "judge", "latency", "settings", "diagnosis")),
          row("gatling", allBut("cli")),
          row("cli", allBut("gatling")));

  private static final String ROOT = "io.connectchat.harness";
  private static final String MOCK = "io.connectchat.mock";

  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  @Test
  void everyClassStandsInAPackageOfTheTable() {
    check(classes().should(standInTheTable()));
  }

  @Test
  void aPackageKnowsOnlyWhatItsRowNames() {
    check(classes().should(keepToTheirRow()));
  }

  @Test
  void noPackagesNeedEachOther() {
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyThePackageGatlingKnowsGatling() {
    check(
        noClasses()
            .that(resideOutsideOfPackage(ROOT + ".gatling.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.gatling.."));
  }

  @Test
  void onlyGatlingCliAndKitStartTheFake() {
    check(
        noClasses()
            .that(
                DescribedPredicate.not(
                        resideInAnyPackage(ROOT + ".gatling..", ROOT + ".cli..", ROOT + ".kit.."))
                    .as("stand outside of gatling, cli and kit"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MOCK + ".."));
  }

  @Test
  void theFakeIsKnownByItsPublicFaceAlone() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(MOCK + "..")
                    .and(
                        DescribedPredicate.not(
                            nameMatching(
                                MOCK + "\\.(ConnectChatMock(Builder)?|journal\\.Witness(\\$.+)?)")))
                    .as("are not %s.ConnectChatMock, its builder or its witness", MOCK)));
  }

  /**
   * A real instance is reached through the door of the package target alone, behind its guard. The
   * kit's adapter of the AWS SDK talks to a fake of its own, and sdk compares versions.
   */
  @Test
  void onlyTargetHasClientsOfARealInstance() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(ROOT + ".target..", ROOT + ".kit..", ROOT + ".sdk.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.."));
  }

  /** Whoever reads the machine's time by itself cannot be tested on another one. */
  @Test
  void customersAndRunsHaveTheirNanosecondsFromTheTransportAlone() {
    check(
        classes()
            .that(resideInAnyPackage(ROOT + ".customer..", ROOT + ".gatling.."))
            .and(DescribedPredicate.not(nameMatching(ROOT + "\\.customer\\.Transport")))
            .should(notReadTheMachinesNanoseconds()));
  }

  @Test
  void onlyGatlingAndCliEndTheProcess() {
    check(
        noClasses()
            .that(outsideOfGatlingAndCli())
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  private static ArchCondition<JavaClass> notReadTheMachinesNanoseconds() {
    return new ArchCondition<>("not read System.nanoTime() themselves") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // A method reference is no call, so both are looked at.
        Stream.concat(
                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
            .filter(access -> access.getName().equals("nanoTime"))
            .forEach(access -> events.add(violated(access, access.getDescription())));
      }
    };
  }

  private static Map.Entry<String, Predicate<String>> row(String name, Predicate<String> knows) {
    return Map.entry(name, knows);
  }

  private static Predicate<String> nothing() {
    return only();
  }

  private static Predicate<String> only(String... names) {
    return Set.of(names)::contains;
  }

  private static Predicate<String> allBut(String name) {
    return other -> !other.equals(name);
  }

  private static ArchCondition<JavaClass> standInTheTable() {
    return new ArchCondition<>("stand in a package that has a row in PackagesTest") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!KNOWS.containsKey(packageOf(type))) {
          events.add(violated(type, type.getName() + " stands in no package of the table"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> keepToTheirRow() {
    return new ArchCondition<>("know only what the row of their package in PackagesTest names") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = packageOf(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          if (isOurs(target) && !mayKnow(from, packageOf(target))) {
            String edge = "%s may not know %s: ".formatted(from, packageOf(target));
            events.add(violated(dependency, edge + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean mayKnow(String from, String to) {
    return from.equals(to) || KNOWS.getOrDefault(from, nothing()).test(to);
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOT + ".");
  }

  /** The row that speaks for a class of ours: the first name after the root, or "" in the root. */
  private static String packageOf(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }

  private static DescribedPredicate<JavaClass> outsideOfGatlingAndCli() {
    return DescribedPredicate.not(resideInAnyPackage(ROOT + ".gatling..", ROOT + ".cli.."))
        .as("stand outside of gatling and cli");
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HARNESS);
  }
}
