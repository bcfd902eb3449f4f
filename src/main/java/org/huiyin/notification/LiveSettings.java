package org.huiyin.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about open pages that are told of news.
 *
 * @param poll how often a node with open pages looks for what other nodes wrote
 * @param beat how often an open page hears that the line is up, and its reader's rights are read
 *     anew
 * @param writers threads of a node that write to open pages
 */
@ConfigurationProperties("huiyin.live")
public record LiveSettings(
    @DefaultValue("1s") Duration poll,
    @DefaultValue("15s") Duration beat,
    @DefaultValue("2") int writers) {}
