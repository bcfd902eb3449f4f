package org.huiyin.notification.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the topics exist. Topics that exist are left as they are: another number of
 * partitions would move keys and break their order.
 */
@Component
class Topics {

  private static final int SECONDS = 10;

  private final EventCatalogue catalogue;
  private final EventSettings settings;
  private final Map<String, Object> configuration;

  Topics(EventCatalogue catalogue, EventSettings settings, KafkaAdmin configured) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.configuration = new HashMap<>(configured.getConfigurationProperties());
    configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
    configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
  }

  /** Topics are missing and could not be created. */
  static final class Missing extends Exception {

    private static final long serialVersionUID = 1L;

    Missing(Set<String> topics, Throwable cause) {
      super("topics are missing and could not be created: " + String.join(", ", topics), cause);
    }
  }

  /**
   * Creates what is missing.
   *
   * @throws Missing when that is not possible
   * @throws ExecutionException when the broker does not answer properly
   * @throws TimeoutException when the broker does not answer
   */
  void ensure() throws Missing, ExecutionException, TimeoutException, InterruptedException {
    try (Admin admin = Admin.create(configuration)) {
      Set<String> missing = new HashSet<>(catalogue.topics());
      missing.removeAll(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS));
      if (!missing.isEmpty()) {
        create(admin, missing);
      }
    }
  }

  private void create(Admin admin, Set<String> missing)
      throws Missing, TimeoutException, InterruptedException {
    List<NewTopic> topics = missing.stream().map(this::topic).toList();
    try {
      admin.createTopics(topics).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new Missing(missing, e);
      }
    }
  }

  private NewTopic topic(String name) {
    Map<String, String> configs = new HashMap<>();
    configs.put(
        TopicConfig.RETENTION_MS_CONFIG, Long.toString(settings.topicRetention().toMillis()));
    if (settings.replication() >= 3) {
      configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    return new NewTopic(name, settings.partitions(), settings.replication()).configs(configs);
  }
}
