package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The lead answered without the opinion of a co-handling department. */
public record CoOpinionLapsed(UUID proposalId, UUID assignmentId, UUID departmentId, Deed deed)
    implements DomainEvent {}
