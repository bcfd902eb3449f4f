package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;

/** The body of a form as typed, cleaned. */
record TypedText(
    String background,
    String analysis,
    List<String> suggestions,
    List<UUID> proposedDepartmentIds) {}
