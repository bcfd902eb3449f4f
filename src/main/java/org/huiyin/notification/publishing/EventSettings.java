package org.huiyin.notification.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about events.
 *
 * @param source CloudEvents source; differs between installations that share a broker
 * @param partitions partitions of topics the application creates
 * @param replication replicas of topics the application creates
 * @param topicRetention how long topics the application creates keep messages
 * @param poll how often the relay looks for rows of other nodes
 * @param batch most rows it sends in one transaction
 * @param keepSent how long sent rows stay in the outbox
 * @param consumers threads of this node that turn events into notices
 */
@ConfigurationProperties("huiyin.events")
public record EventSettings(
    @DefaultValue("/huiyin") String source,
    @DefaultValue("3") int partitions,
    @DefaultValue("1") short replication,
    @DefaultValue("365d") Duration topicRetention,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("500") int batch,
    @DefaultValue("30d") Duration keepSent,
    @DefaultValue("1") int consumers) {}
