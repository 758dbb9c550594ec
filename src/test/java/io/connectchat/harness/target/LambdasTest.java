package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.StartedChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the shipped Lambdas is run, as Lambda runs it; boto3 is played. */
class LambdasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BOTO3 =
      """
      import json, os, types
      from botocore.exceptions import ClientError, ParamValidationError

      MEMBERS = {name: None for name in ("InstanceId", "ContactFlowId", "Attributes",
          "ParticipantDetails", "InitialMessage", "ClientToken", "ChatDurationInMinutes",
          "SupportedMessagingContentTypes", "PersistentChat", "SegmentAttributes")}

      class Connect:
          meta = types.SimpleNamespace(service_model=types.SimpleNamespace(
              operation_model=lambda name: types.SimpleNamespace(
                  input_shape=types.SimpleNamespace(members=MEMBERS))))

          def start_chat_contact(self, **request):
              open("asked.json", "w").write(json.dumps(request))
              how = os.environ["HOW"]
              if how == "full":
                  raise ClientError(429, "LimitExceededException", "quota")
              if how == "invalid":
                  raise ParamValidationError("Parameter validation failed")
              return {"ContactId": "c-1", "ParticipantId": "p-1", "ParticipantToken": "t-1",
                      "ResponseMetadata": {"HTTPStatusCode": 200}}

      def client(service):
          assert service == "connect"
          return Connect()
      """;

  private static final String EXCEPTIONS =
      """
      class ParamValidationError(Exception):
          pass

      class ClientError(Exception):
          def __init__(self, status, code, message):
              self.response = {"Error": {"Code": code, "Message": message},
                               "ResponseMetadata": {"HTTPStatusCode": status}}
      """;

  private static final String RUN =
      "import json, sys, index; print(json.dumps(index.handler(json.load(sys.stdin), None)))";

  @TempDir private Path folder;

  @BeforeAll
  static void python() {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      there = false;
    }
    assumeTrue(there, "there is no python3 to run the Lambdas with");
  }

  @Test
  void theEchoSaysBackWhatACustomerSaysAndWaitsForMore() throws Exception {
    JsonNode answer =
        run(
            "EchoFunction",
            "well",
            """
            {"inputTranscript": "Grüße, 3 > 2", "sessionState":
             {"sessionAttributes": {"a": "b"}, "intent": {"name": "FallbackIntent"}}}
            """);

    assertThat(answer.at("/messages/0/contentType").textValue()).isEqualTo("PlainText");
    assertThat(answer.at("/messages/0/content").textValue()).isEqualTo("Grüße, 3 > 2");
    assertThat(answer.at("/sessionState/dialogAction/type").textValue()).isEqualTo("ElicitIntent");
    assertThat(answer.at("/sessionState/sessionAttributes/a").textValue()).isEqualTo("b");
    assertThat(run("EchoFunction", "well", "{}").at("/messages/0/content").textValue())
        .isEqualTo("(nothing)");
    String longest = "x".repeat(1025);
    assertThat(
            run("EchoFunction", "well", "{\"inputTranscript\": \"" + longest + "\"}")
                .at("/messages/0/content")
                .textValue())
        .hasSize(1024);
  }

  @Test
  void theStartPassesEveryMemberOnAndAnswersAsTheHarnessReadsIt() throws Exception {
    JsonNode answer =
        started(
            "well",
            """
            {"ParticipantDetails": {"DisplayName": "Ann"}, "ClientToken": "token-1",
             "Attributes": {"connectChatRun": "run-1"}, "ChatDurationInMinutes": 60,
             "InitialMessage": {"ContentType": "text/plain", "Content": "hi"},
             "SupportedMessagingContentTypes": ["text/plain", "text/markdown"], "Username": "x"}
            """);

    assertThat(answer.path("statusCode").intValue()).isEqualTo(200);
    assertThat(StartedChat.read(answer.path("body").textValue()))
        .isEqualTo(new StartedChat("c-1", "p-1", "t-1", ""));
    assertThat(JSON.readTree(answer.path("body").textValue()))
        .isEqualTo(
            JSON.readTree(
                """
                {"data": {"startChatResult":
                   {"ContactId": "c-1", "ParticipantId": "p-1", "ParticipantToken": "t-1"},
                 "featurePermissions": {"MESSAGING_MARKDOWN": true}}}
                """));
    assertThat(JSON.readTree(folder.resolve("asked.json").toFile()))
        .isEqualTo(
            JSON.readTree(
                """
                {"InstanceId": "instance", "ContactFlowId": "flow", "ClientToken": "token-1",
                 "ParticipantDetails": {"DisplayName": "Ann"}, "ChatDurationInMinutes": 60,
                 "Attributes": {"customerName": "Ann", "connectChatRun": "run-1"},
                 "InitialMessage": {"ContentType": "text/plain", "Content": "hi"},
                 "SupportedMessagingContentTypes": ["text/plain", "text/markdown"]}
                """));
  }

  @Test
  void aFullInstanceIsAnErrorThatTheHarnessReads() throws Exception {
    JsonNode answer = started("full", "{\"ParticipantDetails\": {\"DisplayName\": \"Ann\"}}");

    assertThat(answer.path("statusCode").intValue()).isEqualTo(429);
    String body = answer.path("body").textValue();
    assertThat(ApiError.read(429, "", body))
        .isEqualTo(new ApiError(429, "LimitExceededException", "quota"));
    assertThatThrownBy(() -> StartedChat.read(body)).isInstanceOf(MalformedAnswer.class);
  }

  @Test
  void whatCannotBeAStartIsRefusedAndNotACrash() throws Exception {
    String wellFormed = "{\"ParticipantDetails\": {\"DisplayName\": \"Ann\"}}";
    assertThat(started("invalid", wellFormed).path("statusCode").intValue()).isEqualTo(400);
    for (String body : new String[] {"no json", "[]", "{}", "{\"ParticipantDetails\": null}"}) {
      JsonNode answer = started("well", body);

      assertThat(answer.path("statusCode").intValue()).as(body).isEqualTo(400);
      assertThat(answer.path("body").textValue()).contains("ParticipantDetails.DisplayName");
    }
  }

  private JsonNode started(String how, String body) throws Exception {
    return run("StartFunction", how, JSON.createObjectNode().put("body", body).toString());
  }

  private JsonNode run(String function, String how, String event) throws Exception {
    Files.createDirectories(folder.resolve("botocore"));
    Files.writeString(folder.resolve("botocore/__init__.py"), "");
    Files.writeString(folder.resolve("botocore/exceptions.py"), EXCEPTIONS);
    Files.writeString(folder.resolve("boto3.py"), BOTO3);
    Files.writeString(
        folder.resolve("index.py"),
        ShippedForAwsTest.STACK
            .at("/Resources/" + function + "/Properties/Code/ZipFile")
            .textValue());
    ProcessBuilder python = new ProcessBuilder("python3", "-c", RUN).directory(folder.toFile());
    python.environment().put("INSTANCE_ID", "instance");
    python.environment().put("CONTACT_FLOW_ID", "flow");
    python.environment().put("HOW", how);
    python.environment().put("PYTHONPATH", folder.toString());
    python.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = python.redirectErrorStream(true).start();
    process.getOutputStream().write(event.getBytes(UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(SafetyNet.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return JSON.readTree(said);
  }
}
