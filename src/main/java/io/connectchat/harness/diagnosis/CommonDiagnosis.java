package io.connectchat.harness.diagnosis;

/**
 * A diagnosis and how many conversations of a run it fits.
 *
 * @param surest the diagnosis with the best evidence; of equals the first
 * @param conversation the name of the conversation that this is from
 * @param conversations how many it fits
 */
public record CommonDiagnosis(Diagnosis surest, String conversation, int conversations) {

  CommonDiagnosis and(Diagnosis other, String otherConversation) {
    return other.likelihood().compareTo(surest.likelihood()) < 0
        ? new CommonDiagnosis(other, otherConversation, conversations + 1)
        : new CommonDiagnosis(surest, conversation, conversations + 1);
  }
}
