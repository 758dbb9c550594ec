package io.connectchat.harness.target;

import io.connectchat.harness.contract.Quotas;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/**
 * The quotas that an account has been given, by Service Quotas. Which names it gives the rates of
 * the Participant Service is UNVERIFIED: a quota is taken for an operation's when its name is "Rate
 * of OPERATION API requests"; what is not found keeps its published value.
 */
final class AppliedQuotas {
  private static final String SERVICE = "connect";
  private static final Pattern RATE = Pattern.compile("Rate of (\\w+) API requests");

  private AppliedQuotas() {}

  /**
   * Asks for them.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException when they cannot be read
   */
  static Quotas of(ServiceQuotasClient client, Quotas published) {
    Map<String, Double> rates = new HashMap<>();
    Optional<Integer> chats = Optional.empty();
    for (ServiceQuota quota :
        client.listServiceQuotasPaginator(ask -> ask.serviceCode(SERVICE)).quotas()) {
      Matcher rate = RATE.matcher(String.valueOf(quota.quotaName()));
      if (Quotas.CONCURRENT_CHATS_CODE.equals(quota.quotaCode())) {
        chats = Optional.of(quota.value().intValue());
      } else if (rate.matches() && quota.value() > 0) {
        published.of(rate.group(1)).ifPresent(bucket -> rates.put(bucket.name(), quota.value()));
      }
    }
    return published.applied(rates, chats);
  }
}
