package io.connectchat.harness.diagnosis;

import java.util.List;

/** Every symptom that is known. */
public final class Symptoms {
  /**
   * In the order of the protocol notes: what users hit (part 8), then what else explains a failure.
   */
  public static final List<Symptom> ALL =
      List.of(
          LostInTheGap.SYMPTOM,
          WrongContact.SYMPTOM,
          WrongReader.SYMPTOM,
          EstablishedTwice.SYMPTOM,
          WrongToken.SYMPTOM,
          DeadOnArrival.SYMPTOM,
          TypeNotEnabled.SYMPTOM,
          AfterTheEnd.SYMPTOM,
          OutOfOrder.SYMPTOM,
          DeadSocket.SYMPTOM,
          ConnectedTooOften.SYMPTOM,
          TooManyForReceipts.SYMPTOM,
          ReceiptAsObject.SYMPTOM,
          UnknownEvent.SYMPTOM,
          TemplateFromCustomer.SYMPTOM,
          UploadHeaders.SYMPTOM,
          InstanceFull.SYMPTOM,
          TranscriptGone.SYMPTOM,
          OtherContact.SYMPTOM,
          EndedWhileAway.SYMPTOM,
          SurveyMissed.SYMPTOM,
          AuthorizerDenies.SYMPTOM,
          SilentChat.SYMPTOM,
          Throttled.SYMPTOM,
          InitialMessageLost.SYMPTOM,
          TokenExpired.SYMPTOM);

  private Symptoms() {}
}
