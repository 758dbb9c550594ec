package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** ATT-12: a file is announced with all four members. */
final class UploadMembers {
  static final Rule RULE =
      Rule.must("ATT-12", SERVICE, MODEL)
          .title("A file is announced with all four members")
          .does("announces files without a name, without a size and of no bytes")
          .requires("the service MUST answer 400 ValidationException to each")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(
              Refusals.of(
                  "a file that is announced without one of its members, or out of bounds",
                  "400 ValidationException",
                  Set.of(400),
                  history ->
                      history.exchanges("StartAttachmentUpload").filter(SharedFiles::incomplete)));

  private UploadMembers() {}
}
