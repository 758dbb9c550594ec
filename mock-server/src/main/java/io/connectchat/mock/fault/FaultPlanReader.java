package io.connectchat.mock.fault;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads fault plans, in YAML or in JSON. */
public final class FaultPlanReader {
  private static final List<String> PLAN_KEYS = List.of("seed", "faults");
  static final List<String> COMMON_KEYS =
      List.of("fault", "every", "nth", "rate", "times", "from", "until", "where");

  private final Vocabulary vocabulary;
  private final long defaultSeed;

  /**
   * @param defaultSeed seed of a plan that has none
   */
  public FaultPlanReader(Vocabulary vocabulary, long defaultSeed) {
    this.vocabulary = vocabulary;
    this.defaultSeed = defaultSeed;
  }

  /**
   * Reads a plan.
   *
   * @param name what the plan is called in complaints, such as its file
   * @throws IllegalArgumentException if it is no plan, with one line that names the line of the
   *     plan, what was found and what was expected
   */
  public FaultPlan read(String name, String text) {
    try {
      Node root = compose(text);
      return root == null ? FaultPlan.none(defaultSeed) : plan(root);
    } catch (PlanComplaint e) {
      throw e.in(name);
    }
  }

  private static Node compose(String text) {
    // JSON may be indented with tabs, which YAML forbids; inside its strings they cannot stand.
    String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new PlanComplaint(line, "this is neither YAML nor JSON: " + e.getProblem());
    } catch (YAMLException e) {
      throw new PlanComplaint(1, "this is neither YAML nor JSON: " + e.getMessage());
    }
  }

  private FaultPlan plan(Node root) {
    PlanEntry plan = new PlanEntry(root, "a fault plan", vocabulary);
    plan.allowOnly(PLAN_KEYS, "in the plan");
    long seed = plan.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(defaultSeed);
    List<ArmedFault> faults = new ArrayList<>();
    for (Node entry : entries(plan)) {
      faults.add(fault(new PlanEntry(entry, "a fault", vocabulary), seed + faults.size()));
    }
    return new FaultPlan(seed, faults);
  }

  private static List<Node> entries(PlanEntry plan) {
    Node faults = plan.node("faults").orElseThrow(() -> plan.wrong("'faults' is missing"));
    if (faults instanceof SequenceNode list) {
      return list.getValue();
    }
    throw PlanEntry.wrong(faults, "'faults' must be a list");
  }

  private ArmedFault fault(PlanEntry entry, long seed) {
    String name = entry.word("fault", FaultKinds.ALL.stream().map(FaultKind::name).toList());
    FaultKind kind =
        FaultKinds.ALL.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
    entry.allowOnly(
        PlanEntry.with(COMMON_KEYS, kind.keys()),
        "of fault '" + name + "'",
        key -> misplaced(key, name));
    return new ArmedFault(name, kind.reader().apply(entry), limits(entry), seed, entry.written());
  }

  /** What a key means that another fault takes; empty when none does. */
  private static Optional<String> misplaced(String key, String faultName) {
    List<String> takers =
        FaultKinds.ALL.stream().filter(k -> k.keys().contains(key)).map(FaultKind::name).toList();
    return takers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "'%s' does not go with fault '%s'; it goes with %s"
                .formatted(key, faultName, String.join(", ", takers)));
  }

  private Limits limits(PlanEntry entry) {
    return new Limits(
        trigger(entry),
        where(entry),
        Window.read(entry),
        entry.number("times", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE));
  }

  private static Trigger trigger(PlanEntry entry) {
    List<Trigger> given = new ArrayList<>();
    entry.number("every", 1, Long.MAX_VALUE).ifPresent(n -> given.add(new Trigger.Every(n)));
    entry.number("nth", 1, Long.MAX_VALUE).ifPresent(n -> given.add(new Trigger.Nth(n)));
    entry.share("rate").ifPresent(share -> given.add(new Trigger.Rate(share)));
    if (given.size() > 1) {
      throw entry.wrong("only one of 'every', 'nth' and 'rate' may be given");
    }
    return given.isEmpty() ? new Trigger.Always() : given.get(0);
  }

  private Optional<Where> where(PlanEntry entry) {
    return entry
        .node("where")
        .map(node -> new PlanEntry(node, "'where'", vocabulary))
        .map(Where::read);
  }
}
