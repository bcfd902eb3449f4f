package org.huiyin.notification.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about commands.
 *
 * @param tolerance how long before or after its arrival a command may have been signed; a command
 *     waits in Kafka while this application is down
 * @param consumers threads of this node that carry out commands
 */
@ConfigurationProperties("huiyin.commands")
public record CommandSettings(
    @DefaultValue("1d") Duration tolerance, @DefaultValue("1") int consumers) {}
