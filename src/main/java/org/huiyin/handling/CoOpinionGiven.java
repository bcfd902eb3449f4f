package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A co-handling department gave its opinion to the lead. */
public record CoOpinionGiven(UUID proposalId, UUID assignmentId, UUID departmentId, Deed deed)
    implements DomainEvent {}
