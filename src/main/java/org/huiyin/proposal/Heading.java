package org.huiyin.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands above the text of a proposal. After submission only part of it may change. */
record Heading(
    UUID sessionId,
    ProposalKind kind,
    @Nullable UUID bodyId,
    Origin origin,
    String title,
    @Nullable Category category,
    boolean mayBePublished) {}
