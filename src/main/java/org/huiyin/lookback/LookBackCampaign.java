package org.huiyin.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A campaign: what was looked for, and the seed of the draw, so that it can be drawn again. */
@Table("look_back_campaign")
class LookBackCampaign {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID committeeId;
  private String name;
  private @Nullable LocalDate promisesDueFrom;
  private @Nullable LocalDate promisesDueTo;
  private boolean classB;
  private int samplePercent;
  private long seed;
  private UUID openedBy;
  private Instant openedAt;
  private @Nullable Instant stoppedAt;
  private String stopReason;

  @SuppressWarnings({"NullAway", "unused"})
  private LookBackCampaign() {
    // filled from the row
  }

  LookBackCampaign(UUID id, CampaignForm form, String name, Deed deed) {
    this.id = id;
    this.committeeId = form.committeeId();
    this.name = name;
    this.promisesDueFrom = form.promisesDueFrom();
    this.promisesDueTo = form.promisesDueTo();
    this.classB = form.classB();
    this.samplePercent = form.samplePercentAC();
    this.seed = form.seed();
    this.openedBy = Objects.requireNonNull(deed.actorId(), "a campaign is opened by a person");
    this.openedAt = deed.at();
    this.stopReason = "";
  }

  void stop(String reason, boolean anythingOpen, Deed deed) {
    if (stoppedAt != null || !anythingOpen) {
      throw RuleViolation.conflict("campaign.over");
    }
    this.stoppedAt = deed.at();
    this.stopReason = reason;
  }

  UUID id() {
    return id;
  }

  UUID committeeId() {
    return committeeId;
  }

  @Nullable Integer version() {
    return version;
  }

  CampaignView view(int lookBacks, int open) {
    return new CampaignView(
        id,
        committeeId,
        name,
        promisesDueFrom,
        promisesDueTo,
        classB,
        samplePercent,
        seed,
        openedBy,
        openedAt,
        stoppedAt,
        stopReason,
        lookBacks,
        open,
        Objects.requireNonNullElse(version, 0));
  }
}
