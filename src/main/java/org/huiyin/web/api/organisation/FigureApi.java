package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.huiyin.dashboard.FigureSheet;
import org.huiyin.dashboard.Figures;
import org.huiyin.organisation.CurrentUser;
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

  FigureApi(Figures figures) {
    this.figures = figures;
  }

  @GetMapping
  @Operation(summary = "Figures of the own committee, or of one below it")
  FigureSheet readFigures(
      @RequestParam(required = false) @Nullable UUID committee, CurrentUser user) {
    return figures.sheetOf(committee == null ? user.committeeId() : committee, user);
  }
}
