package io.connectchat.mock.agent;

import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.text.YamlJson;
import java.util.List;

/**
 * An interactive message: list picker, time picker, panel, quick reply, carousel or view.
 *
 * @param template the content, as JSON
 */
record Show(Words template, String by) implements Step {
  static final StepKind KIND =
      new StepKind(
          "show", List.of("by"), entry -> new Show(entry.template("show"), entry.speaker()));

  @Override
  public void perform(Play play) {
    play.contact()
        .say(play.present(by), ContentType.INTERACTIVE, template.fill(play, YamlJson::escape));
  }
}
