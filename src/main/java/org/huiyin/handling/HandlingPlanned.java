package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department wrote down or changed its handling plan. */
public record HandlingPlanned(UUID proposalId, UUID assignmentId, UUID departmentId, Deed deed)
    implements DomainEvent {}
