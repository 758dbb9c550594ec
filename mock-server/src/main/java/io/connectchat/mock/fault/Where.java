package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.List;
import java.util.Optional;

/** Narrows a fault to contacts or participants. All conditions that are given must hold. */
record Where(
    Optional<Attribute> attribute,
    Optional<String> contact,
    Optional<String> customer,
    Optional<String> participant) {
  private static final List<String> KEYS =
      List.of("attribute", "is", "contact", "customer", "participant");

  /** A contact attribute and the value that it must have. */
  record Attribute(String name, String value) {}

  static Where read(PlanEntry where) {
    where.allowOnly(KEYS, "in 'where'");
    Optional<Attribute> attribute =
        where.text("attribute").map(name -> new Attribute(name, where.requiredText("is")));
    if (attribute.isEmpty() && where.text("is").isPresent()) {
      throw where.wrong("'is' stands alone; expected 'attribute' beside it");
    }
    return new Where(
        attribute, where.text("contact"), where.text("customer"), where.text("participant"));
  }

  boolean includes(Occasion occasion) {
    return attribute.map(a -> occasion.has(a.name(), a.value())).orElse(true)
        && contact
            .map(id -> occasion.contact().map(Contact::id).equals(Optional.of(id)))
            .orElse(true)
        && customer.map(occasion::isOf).orElse(true)
        && participant.map(id -> occasion.participant().equals(id)).orElse(true);
  }
}
