package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.huiyin.dashboard.Figure;
import org.huiyin.dashboard.Figures;
import org.huiyin.dashboard.HandlingTime;
import org.huiyin.organisation.Committee;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a committee, each with its numerator and denominator. */
@RestController
@RequestMapping(path = Api.ROOT + "/figures", produces = Api.JSON)
@Tag(name = "Figures", description = "of the own committee and those below it")
class FigureApi {

  private final Figures figures;
  private final Organisation organisation;

  FigureApi(Figures figures, Organisation organisation) {
    this.figures = figures;
    this.organisation = organisation;
  }

  /**
   * The figures of a committee.
   *
   * @param committeeId which
   * @param figures rates as numerator and denominator
   * @param handlingTime working days from assignment to reply
   */
  record Sheet(UUID committeeId, List<Figure> figures, HandlingTime handlingTime) {}

  @GetMapping
  @Operation(summary = "Figures of the own committee, or of one below it")
  Sheet readFigures(@RequestParam(required = false) @Nullable UUID committee, CurrentUser user) {
    if (!user.readsWholeCommittee()) {
      throw RuleViolation.forbidden("forbidden");
    }
    UUID id = committee == null ? user.committeeId() : committee;
    if (!isWithin(id, user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    return new Sheet(id, figures.of(id), figures.handlingTime(id));
  }

  private boolean isWithin(UUID committeeId, UUID upper) {
    UUID id = committeeId;
    while (id != null && !id.equals(upper)) {
      Committee committee = organisation.committee(id);
      id = committee.parentId();
    }
    return id != null;
  }
}
