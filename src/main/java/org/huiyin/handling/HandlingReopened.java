package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The departments handle a proposal again. */
public record HandlingReopened(
    UUID proposalId, int round, List<UUID> assignmentIds, ReopeningCause cause, Deed deed)
    implements DomainEvent {}
