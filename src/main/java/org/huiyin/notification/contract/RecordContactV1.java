package org.huiyin.notification.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.jspecify.annotations.Nullable;

/**
 * Records a contact with the proposer.
 *
 * @param assignmentId for which assignment
 * @param mode how
 * @param phase before, during or after the handling
 * @param heldOn when
 * @param place where
 * @param participants who took part
 * @param summary what was said
 */
public record RecordContactV1(
    @Required @Nullable UUID assignmentId,
    @Required @Nullable ContactMode mode,
    @Required @Nullable ContactPhase phase,
    @Required @Nullable LocalDate heldOn,
    @Nullable String place,
    @Required @Nullable String participants,
    @Required @Nullable String summary)
    implements CommandRecord {}
