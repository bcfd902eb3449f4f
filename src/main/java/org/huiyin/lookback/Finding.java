package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.jspecify.annotations.Nullable;

/** What was found about one promise, checked against the verdict. */
record Finding(UUID commitmentId, CommitmentState state, @Nullable LocalDate newDate) {}
