package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The return was upheld; another assignment replaces it, unless none is needed. */
public record ReturnUpheldV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    String reason,
    @Nullable UUID replacementId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}
