package io.connectchat.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `set` writes: any value, at any depth, in the item or in the frame around it. */
class SetMemberTest {
  private static final String FRAME =
      "{\"content\":\"{\\\"Id\\\":\\\"1\\\",\\\"Meta\\\":{\\\"A\\\":1}}\",\"topic\":\"aws/chat\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          member: Id, to: 5                | {"content":"{\\"Id\\":5,\\"Meta\\":{\\"A\\":1}}","topic":"aws/chat"}
          member: Id, to: '5'              | {"content":"{\\"Id\\":\\"5\\",\\"Meta\\":{\\"A\\":1}}","topic":"aws/chat"}
          member: Id, to: null             | {"content":"{\\"Id\\":null,\\"Meta\\":{\\"A\\":1}}","topic":"aws/chat"}
          member: Id, to: [true]           | {"content":"{\\"Id\\":[true],\\"Meta\\":{\\"A\\":1}}","topic":"aws/chat"}
          member: Meta.A, to: x            | {"content":"{\\"Id\\":\\"1\\",\\"Meta\\":{\\"A\\":\\"x\\"}}","topic":"aws/chat"}
          member: frame.content, to: {a: 1} | {"content":{"a":1},"topic":"aws/chat"}
          member: frame.topic, to: aws/other | {"content":"{\\"Id\\":\\"1\\",\\"Meta\\":{\\"A\\":1}}","topic":"aws/other"}
          """)
  void valueIsWrittenAsItIs(String keys, String frame) {
    FaultPlan plan =
        new FaultPlanReader(new Vocabulary(Set.of(), Map.of()), 1)
            .read("plan", "faults: [{fault: set, " + keys + "}]");
    FrameFault fault = (FrameFault) plan.faults().get(0).fault();
    assertThat(fault.applyTo(List.of(Copy.asItIs(FRAME)), new SplittableRandom(1)))
        .extracting(Copy::text)
        .containsExactly(frame);
  }
}
