package org.huiyin.web.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.calendar.Light;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * Who has the ball: somebody who has to do something.
 *
 * @param who name of the person, the office or the department
 * @param holder name of the colleague who took it; null for nobody
 * @param step what is to be done
 * @param since since when
 * @param dueOn until when; null without limit
 * @param light light of that day
 */
public record Ball(
    String who,
    @Nullable String holder,
    Step step,
    Instant since,
    @Nullable LocalDate dueOn,
    Light light) {}
