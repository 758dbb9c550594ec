package io.connectchat.harness.target;

import io.connectchat.harness.contract.Bucket;
import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.target.plan.Plan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/**
 * The quotas that an account has been given, by Service Quotas. Which names and codes it gives the
 * rates of the Participant Service is UNVERIFIED: a quota is taken for an operation's by its code
 * where that is known, else when its name is "Rate of OPERATION API requests"; what is not found
 * keeps its published value.
 *
 * @param quotas those to plan and pace with
 * @param note what was found, in one line
 */
record AppliedQuotas(Quotas quotas, String note) {
  private static final String SERVICE = "connect";
  private static final Pattern RATE = Pattern.compile("Rate of (\\w+) API requests");
  private static final String UNVERIFIED = "is UNVERIFIED)";

  /**
   * Asks for them.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException when they cannot be read
   */
  static AppliedQuotas of(ServiceQuotasClient client, Quotas published) {
    Map<String, Double> rates = new TreeMap<>();
    Optional<Integer> chats = Optional.empty();
    for (ServiceQuota quota :
        client.listServiceQuotasPaginator(ask -> ask.serviceCode(SERVICE)).quotas()) {
      if (quota.value() == null || quota.value() <= 0) {
        continue;
      }
      if (Quotas.CONCURRENT_CHATS_CODE.equals(quota.quotaCode())) {
        chats = Optional.of(quota.value().intValue());
      } else {
        bucket(quota, published).ifPresent(bucket -> rates.put(bucket.name(), quota.value()));
      }
    }
    return new AppliedQuotas(published.applied(rates, chats), note(rates, chats, published));
  }

  private static Optional<Bucket> bucket(ServiceQuota quota, Quotas published) {
    Matcher rate = RATE.matcher(String.valueOf(quota.quotaName()));
    return published.buckets().stream()
        .filter(bucket -> bucket.code().filter(code -> code.equals(quota.quotaCode())).isPresent())
        .findFirst()
        .or(() -> rate.matches() ? published.of(rate.group(1)) : Optional.empty());
  }

  private static String note(Map<String, Double> rates, Optional<Integer> chats, Quotas published) {
    int found = rates.size() + (chats.isPresent() ? 1 : 0);
    if (found == 0) {
      return "none of the account's own quotas was found (which names and codes Service Quotas gives"
          + " them "
          + UNVERIFIED
          + ": the published ones are taken";
    }
    String each =
        rates.entrySet().stream()
            .map(rate -> String.format(Locale.ROOT, "%s %.0f/s", rate.getKey(), rate.getValue()))
            .collect(Collectors.joining(", "));
    String open = chats.map(limit -> Plan.CONCURRENT_CHATS + " " + limit).orElse("");
    return found
        + " of "
        + (published.buckets().size() + 1)
        + " quotas are the account's own, by Service Quotas (which names and codes it gives them "
        + UNVERIFIED
        + ": "
        + each
        + (each.isEmpty() || open.isEmpty() ? "" : ", ")
        + open
        + "; the others are the published ones";
  }
}
