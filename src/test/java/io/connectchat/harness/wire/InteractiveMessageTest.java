package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.connectchat.harness.wire.Interactive.Option;
import org.junit.jupiter.api.Test;

/** Every template that has something to pick from. */
class InteractiveMessageTest {

  @Test
  void anOptionIsPickedByItsTitleInPlainText() {
    Interactive list =
        interactive(
            "{'templateType':'ListPicker','data':{'content':{'title':'Which?',"
                + "'elements':[{'title':'A'},{'title':'B'}]}}}");

    assertThat(list.title()).isEqualTo("Which?");
    assertThat(list.options()).containsExactly(new Option("A", ""), new Option("B", ""));
    assertThat(list.pick(list.option("b").orElseThrow())).isEqualTo(ChatMessage.plain("B"));
  }

  @Test
  void aButtonSendsItsActionWithTheReferencesOfItsList() {
    Interactive list =
        interactive(
            "{'templateType':'ListPicker','data':{'content':{'listId':'l','referenceId':'r',"
                + "'preIndex':-1,'nextIndex':5,"
                + "'elements':[{'title':'More','actionDetail':'SHOW_MORE'}]}}}");
    ChatMessage pick = list.pick(list.options().get(0));

    assertThat(pick.contentType())
        .isEqualTo("application/vnd.amazonaws.connect.message.interactive.response");
    assertThat(pick.content())
        .isEqualTo(
            "{\"version\":\"1.0\",\"data\":{\"actionName\":\"SHOW_MORE\","
                + "\"templateType\":\"ListPicker\",\"preIndex\":-1,\"nextIndex\":5,"
                + "\"listId\":\"l\",\"referenceId\":\"r\"},\"action\":\"SHOW_MORE\"}");
  }

  @Test
  void timeSlotsArePickedByTheirDates() {
    assertThat(
            interactive(
                    "{'templateType':'TimePicker','data':{'content':"
                        + "{'timeslots':[{'date':'2030-01-07T09:00+00:00','duration':60}]}}}")
                .options())
        .containsExactly(new Option("2030-01-07T09:00+00:00", ""));
  }

  @Test
  void aCarouselHasTheOptionsOfAllItsPanels() {
    assertThat(
            interactive(
                    "{'templateType':'Carousel','data':{'content':{'elements':["
                        + "{'title':'p','data':{'content':{'elements':[{'title':'A'}]}}},"
                        + "{'title':'q','data':{'content':{'elements':[{'title':'B'}]}}}]}}}")
                .options())
        .extracting(Option::title)
        .containsExactly("A", "B");
  }

  @Test
  void whatIsNoTemplateHasNoOptions() {
    assertThat(Interactive.in(item("nonsense"))).isEmpty();
    assertThat(Interactive.in(item("[]"))).isEmpty();
    assertThat(interactive("{}").options()).isEmpty();
  }

  private static Interactive interactive(String template) {
    return Interactive.in(item(template.replace('\'', '"'))).orElseThrow();
  }

  private static Item item(String content) {
    String inner =
        JsonNodeFactory.instance
            .objectNode()
            .put("Id", "m")
            .put("Type", "MESSAGE")
            .put("ContentType", ContentTypes.INTERACTIVE)
            .put("Content", content)
            .toString();
    String outer =
        JsonNodeFactory.instance
            .objectNode()
            .put("topic", Frames.CHAT)
            .put("content", inner)
            .toString();
    return ((Frame.Chat) Frames.read(outer)).item();
  }
}
