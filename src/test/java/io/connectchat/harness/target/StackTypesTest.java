package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stack is held against CloudFormation's own description of each of its resources. */
class StackTypesTest {

  @Test
  void everyResourceOfTheStackHasOnlyWhatItsTypeTakesAndAllThatItNeeds() {
    assertThat(ResourceTypes.complaints(ShippedForAwsTest.STACK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Resources:                  | Resource:                 | template.Resource: there is no such name
          DependsOn: EchoLogs         | DependOn: EchoLogs        | EchoFunction.DependOn: there is no such name
          Type: AWS::Connect::Queue   | Type: AWS::Connect::Queu  | Queue: AWS::Connect::Queu is no known type of resource
          MemorySize: 128             | MemorySiz: 128            | EchoFunction.MemorySiz: there is no such name
          MemorySize: 128             | MemorySize: much          | EchoFunction.MemorySize: expected integer, got "much"
          ZipFile:                    | Zipfile:                  | EchoFunction.Code.Zipfile: there is no such name
          HttpMethod: POST            | Method: POST              | StartMethod.HttpMethod: is required
          IntegrationHttpMethod: POST | IntegrationMethod: POST   | StartMethod.Integration.IntegrationMethod: there is no such name
          StatusCode: "200"           | StatusCod: "200"          | StartOptions.Integration.IntegrationResponses[0].StatusCode: is required
          EndTime: { Hours: 23        | EndTime: { Hour: 23       | QueueHours.Config[0].EndTime.Hour: there is no such name
          Types: [REGIONAL]           | Types: REGIONAL           | StartApi.EndpointConfiguration.Types: expected [string], got "REGIONAL"
          HoursOfOperationArn]        | Arn]                      | QueueHours.Arn: AWS::Connect::HoursOfOperation has no such attribute
          ${StartFunction.Arn}        | ${StartFunction.ARN}      | StartFunction.ARN: AWS::Lambda::Function has no such attribute
          """)
  void aMisspeltNameIsFound(String right, String misspelt, String complaint) throws IOException {
    String stack = Files.readString(ShippedForAwsTest.HOME.resolve("connect-chat.yaml"));
    String broken = stack.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(misspelt));
    assertThat(broken).isNotEqualTo(stack);

    assertThat(ResourceTypes.complaints(ShippedForAwsTest.parsed(broken))).contains(complaint);
  }
}
