package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.connectchat.harness.wire.Operation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;

/** What is shipped to be set up on AWS: the stack, the flows, the policy, the workflow. */
class ShippedForAwsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");
  static final Path HOME = home();
  static final JsonNode STACK = yaml("connect-chat.yaml");

  /** Of a Lambda whose code stands in the template. Source: AWS::Lambda::Function Code. */
  private static final int MOST_INLINE_BYTES = 4 * 1024 * 1024;

  /** Source: Amazon Connect API Reference, Actions in the Amazon Connect Flow language. */
  private static final Set<String> FLOW_ACTIONS =
      Set.of(
          "UpdateFlowLoggingBehavior",
          "ConnectParticipantWithLexBot",
          "MessageParticipant",
          "UpdateContactTargetQueue",
          "TransferContactToQueue",
          "DisconnectParticipant");

  @Test
  void everyReferenceOfTheStackResolves() {
    Set<String> known = new TreeSet<>();
    STACK.path("Parameters").fieldNames().forEachRemaining(known::add);
    STACK.path("Resources").fieldNames().forEachRemaining(known::add);
    List<String> used = new ArrayList<>();
    collect(STACK, used);

    assertThat(used).hasSizeGreaterThan(50);
    assertThat(used.stream().filter(name -> !name.startsWith("AWS::")).distinct())
        .allSatisfy(name -> assertThat(known).contains(name));
    assertThat(used.stream().filter(name -> name.startsWith("AWS::")).distinct())
        .isSubsetOf(
            "AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName", "AWS::URLSuffix");
  }

  @Test
  void everyConditionOfTheStackIsDeclaredAndUsed() {
    Set<String> used = new TreeSet<>();
    Stream.of("Resources", "Outputs")
        .flatMap(part -> STACK.path(part).properties().stream())
        .map(each -> each.getValue().path("Condition"))
        .filter(JsonNode::isTextual)
        .forEach(condition -> used.add(condition.textValue()));
    STACK.findValues("Fn::If").forEach(branch -> used.add(branch.path(0).textValue()));

    Set<String> declared = new TreeSet<>();
    STACK.path("Conditions").fieldNames().forEachRemaining(declared::add);
    assertThat(used).isEqualTo(declared);
  }

  @Test
  void theLambdasFitIntoTheTemplate() {
    List<String> code = STACK.findValuesAsText("ZipFile");

    assertThat(code).hasSize(2);
    assertThat(code).allSatisfy(each -> assertThat(each.length()).isLessThan(MOST_INLINE_BYTES));
    assertThat(code).allSatisfy(each -> assertThat(each).contains("def handler(event, context):"));
    assertThat(STACK.findValuesAsText("Handler")).containsOnly("index.handler");
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo", "queue"})
  void aFlowIsTheSameInTheStackAndInItsFile(String name) throws Exception {
    String resource = name.equals("echo") ? "EchoFlow" : "QueueFlow";
    String inStack = STACK.at("/Resources/" + resource + "/Properties/Content/Fn::Sub").textValue();
    String inFile =
        Files.readString(HOME.resolve(name + "-flow.json"))
            .replace("REPLACE_WITH_LEX_BOT_ALIAS_ARN", "${EchoBotAlias.Arn}")
            .replace("REPLACE_WITH_QUEUE_ARN", "${Queue.QueueArn}");

    assertThat(JSON.readTree(inStack)).isEqualTo(JSON.readTree(inFile));
    assertThat(inFile).doesNotContain("REPLACE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo", "queue"})
  void everyStepOfAFlowIsReachedAndLeadsSomewhere(String name) throws Exception {
    JsonNode flow = JSON.readTree(HOME.resolve(name + "-flow.json").toFile());
    assertThat(flow.path("Version").textValue()).isEqualTo("2019-10-30");
    List<JsonNode> actions = new ArrayList<>();
    flow.path("Actions").forEach(actions::add);
    Set<String> names =
        new TreeSet<>(actions.stream().map(a -> a.path("Identifier").textValue()).toList());
    assertThat(names).hasSameSizeAs(actions).allMatch(id -> id.matches("[a-z]{1,50}"));
    assertThat(actions)
        .allSatisfy(a -> assertThat(FLOW_ACTIONS).contains(a.path("Type").textValue()));

    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(flow.path("StartAction").textValue()));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (reached.add(at)) {
        JsonNode action =
            actions.stream()
                .filter(a -> a.path("Identifier").textValue().equals(at))
                .findFirst()
                .orElseThrow();
        next.addAll(action.path("Transitions").findValuesAsText("NextAction"));
        boolean ends = action.path("Type").textValue().equals("DisconnectParticipant");
        assertThat(action.path("Transitions").has("NextAction")).isEqualTo(!ends);
      }
    }
    assertThat(reached).isEqualTo(names);
  }

  @Test
  void thePolicyAllowsExactlyTheCallsThatTheCodeMakes() throws Exception {
    Set<String> allowed = actions(JSON.readTree(HOME.resolve("runner-policy.json").toFile()));

    Set<String> called = new TreeSet<>();
    calls(ConnectClient.class).forEach(name -> called.add("connect:" + name));
    calls(ServiceQuotasClient.class).forEach(name -> called.add("servicequotas:" + name));
    Arrays.stream(Operation.values())
        .filter(each -> !each.path().isEmpty() && !each.path().startsWith("/participant/"))
        .forEach(each -> called.add("connect:" + each.title()));
    // DescribeInstance depends on it. Source: Service Authorization Reference, Amazon Connect.
    called.add("ds:DescribeDirectories");

    assertThat(called).contains("connect:StartChatContact", "connect:DescribeInstance");
    assertThat(allowed).isEqualTo(called);
    assertThat(actions(STACK.at("/Resources/RunnerPolicy/Properties/PolicyDocument")))
        .isEqualTo(called);
  }

  @Test
  void everyActionOfAPolicyIsAnOperation() {
    Set<String> all = new TreeSet<>();
    STACK.findValues("PolicyDocument").forEach(policy -> all.addAll(actions(policy)));

    assertThat(all).isNotEmpty().noneMatch(action -> action.contains("*"));
    assertThat(all.stream().filter(action -> action.startsWith("connect:")))
        .allMatch(action -> isOperation(ConnectClient.class, action));
    assertThat(all.stream().filter(action -> action.startsWith("servicequotas:")))
        .allMatch(action -> isOperation(ServiceQuotasClient.class, action));
    assertThat(all.stream().filter(action -> !action.matches("(connect|servicequotas):.*")))
        .containsExactlyInAnyOrder(
            "ds:DescribeDirectories", "logs:CreateLogStream", "logs:PutLogEvents");
  }

  @Test
  void aWorkflowTakesTheRoleOfTheStackInTheEnvironmentThatItsTrustNames() {
    JsonNode workflow = yaml("github-actions.yml");
    JsonNode job = workflow.path("jobs").path("load");
    JsonNode trust =
        STACK.at("/Resources/RunnerRole/Properties/AssumeRolePolicyDocument/Statement/0");

    assertThat(workflow.path("permissions").path("id-token").textValue()).isEqualTo("write");
    assertThat(job.path("environment").textValue())
        .isEqualTo(STACK.at("/Parameters/GitHubEnvironment/Default").textValue());
    assertThat(trust.path("Action").textValue()).isEqualTo("sts:AssumeRoleWithWebIdentity");
    assertThat(trust.at("/Condition/StringEquals").toString())
        .contains("sts.amazonaws.com", "repo:${GitHubRepository}:environment:${GitHubEnvironment}");
    assertThat(job.toString())
        .contains(
            "aws-actions/configure-aws-credentials", "connect-chat.jar sweep --run", "always()");
  }

  /** The names of the operations that the package calls through a client. */
  private static Set<String> calls(Class<?> client) {
    return new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.connectchat.harness.target")
            .stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(client))
            .map(JavaMethodCall::getName)
            .filter(name -> !Set.of("builder", "close").contains(name))
            .map(name -> name.replaceAll("Paginator$", ""))
            .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOperation(Class<?> client, String action) {
    String name = action.substring(action.indexOf(':') + 1);
    String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(client.getMethods()).map(Method::getName).anyMatch(method::equals);
  }

  private static Set<String> actions(JsonNode policy) {
    Set<String> actions = new TreeSet<>();
    for (JsonNode statement : policy.path("Statement")) {
      assertThat(statement.path("Effect").textValue()).isEqualTo("Allow");
      JsonNode action = statement.path("Action");
      if (action.isTextual()) {
        actions.add(action.textValue());
      }
      action.forEach(each -> actions.add(each.textValue()));
    }
    return actions;
  }

  /** The names that functions of CloudFormation refer to. */
  private static void collect(JsonNode node, List<String> into) {
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              switch (field.getKey()) {
                case "Ref" -> into.add(value.textValue());
                case "Fn::GetAtt" -> into.add(value.path(0).textValue());
                case "DependsOn" -> {
                  if (value.isTextual()) {
                    into.add(value.textValue());
                  }
                  value.forEach(each -> into.add(each.textValue()));
                }
                case "Fn::Sub" -> variables(value.textValue(), into);
                default -> {
                  // No function.
                }
              }
            });
    node.forEach(child -> collect(child, into));
  }

  private static void variables(String text, List<String> into) {
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      into.add(variable.group(1).replaceAll("\\..*", ""));
    }
  }

  private static JsonNode yaml(String name) {
    try {
      return parsed(Files.readString(HOME.resolve(name)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static JsonNode parsed(String text) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return JSON.valueToTree(read);
  }

  private static Path home() {
    return Stream.of("simulations/aws", "../simulations/aws")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }
}
