package org.huiyin.notification.webhook;

import io.cloudevents.CloudEvent;
import java.util.Set;
import java.util.UUID;

/**
 * An event that end points may want.
 *
 * @param eventId id of the event
 * @param committeeId in which committee
 * @param proposalId to which proposal
 * @param event as it came, with its data as JSON
 * @param departments departments that are told of it
 */
public record Happened(
    UUID eventId, UUID committeeId, UUID proposalId, CloudEvent event, Set<UUID> departments) {

  /** Copies the departments. */
  public Happened {
    departments = Set.copyOf(departments);
  }
}
