package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.ShownMessage;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;
import software.amazon.awssdk.services.connectparticipant.model.ConnectionType;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;

/**
 * A customer as one would write it with the AWS SDK for Java v2: the calls are the SDK's, retries
 * and signatures among them; the WebSocket, which the SDK does not have, is the JDK's.
 */
public final class AwsSdkChatClient implements ChatClient {
  private static final StaticCredentialsProvider LOOPBACK =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));
  private static final int PAGE = 100;
  private static final long SUBSCRIBED_MS = 8_000;

  private final Board board = new Board();
  private final Words words = new Words();
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final ScheduledExecutorService clockwork = thread("aws-sdk-chat-client");

  /** Connecting waits; the clockwork, whose heartbeats it would hold up, must not. */
  private final ScheduledExecutorService connecting = thread("aws-sdk-chat-client-connect");

  private ConnectClient connect;
  private ConnectParticipantClient participant;
  private String participantToken = "";
  private volatile String connectionToken = "";
  private volatile SdkSocket socket = SdkSocket.NONE;
  private volatile boolean over;

  /** Needs nothing: {@link #open} says where the service is. */
  public AwsSdkChatClient() {
    super();
  }

  @Override
  public void open(URI endpoint, String customer) {
    connect =
        ConnectClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(LOOPBACK)
            .httpClient(http)
            .build();
    participant =
        ConnectParticipantClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(http)
            .build();
    String token = UUID.randomUUID().toString();
    tried(() -> start(customer, token));
    if (!participantToken.isEmpty()) {
      connectAgain(0);
    }
  }

  @Override
  public void send(String text) {
    String token = UUID.randomUUID().toString();
    tried(
        () ->
            participant.sendMessage(
                r ->
                    r.connectionToken(connectionToken)
                        .contentType("text/plain")
                        .content(text)
                        .clientToken(token)));
  }

  @Override
  public List<ShownMessage> shown() {
    return board.shown();
  }

  @Override
  public String explained() {
    return words.taken();
  }

  @Override
  public void leave() {
    if (!over && !connectionToken.isEmpty()) {
      tried(() -> participant.disconnectParticipant(r -> r.connectionToken(connectionToken)));
      socket.awaitEnd();
    }
    over = true;
    socket.close();
    clockwork.shutdownNow();
    connecting.shutdownNow();
    http.close();
  }

  private StartChatContactResponse start(String customer, String token) {
    StartChatContactResponse started =
        connect.startChatContact(
            r ->
                r.instanceId("an-instance")
                    .contactFlowId("a-flow")
                    .clientToken(token)
                    .participantDetails(d -> d.displayName(customer)));
    participantToken = started.participantToken();
    return started;
  }

  /** A new URL and token for each socket; what was said meanwhile is read. */
  private void connectAgain(int attempt) {
    if (over) {
      return;
    }
    try {
      CreateParticipantConnectionResponse made =
          participant.createParticipantConnection(
              r ->
                  r.participantToken(participantToken)
                      .type(ConnectionType.WEBSOCKET, ConnectionType.CONNECTION_CREDENTIALS));
      connectionToken = made.connectionCredentials().connectionToken();
      boolean lost = socket != SdkSocket.NONE;
      socket = new SdkSocket(made.websocket().url(), board, clockwork, this::lost, this::ended);
      socket.awaitSubscribed(SUBSCRIBED_MS);
      if (lost) {
        tried(this::read);
      }
    } catch (SdkException e) {
      say(e);
      if (isAccessDenied(e)) {
        over = true;
      } else {
        later(() -> connectAgain(attempt + 1), 1L << Math.min(attempt, 4));
      }
    }
  }

  private void lost() {
    later(() -> connectAgain(0), 0);
  }

  /** Whoever has left meanwhile needs no connection. */
  private void later(Runnable task, long seconds) {
    try {
      connecting.schedule(task, seconds, TimeUnit.SECONDS);
    } catch (RejectedExecutionException left) {
      over = true;
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private void ended() {
    over = true;
  }

  private Object read() {
    for (Item item :
        participant
            .getTranscript(r -> r.connectionToken(connectionToken).maxResults(PAGE))
            .transcript()) {
      board.put(item.id(), item.typeAsString(), item.absoluteTime(), item.content());
    }
    return board;
  }

  private void tried(Supplier<?> call) {
    try {
      call.get();
    } catch (SdkException e) {
      say(e);
      if (isAccessDenied(e) && !over) {
        over = socket == SdkSocket.NONE;
      }
    }
  }

  private static boolean isAccessDenied(SdkException e) {
    return e.getClass().getSimpleName().equals("AccessDeniedException");
  }

  private void say(SdkException e) {
    words.say(e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
