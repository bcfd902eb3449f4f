package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The return was upheld; another assignment replaces it, unless none is needed. */
public record ReturnUpheld(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    String reason,
    @Nullable UUID replacementId,
    Deed deed)
    implements DomainEvent {}
