package org.huiyin.web.api.aftercare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationMinutes;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.ConsultationView;
import org.huiyin.satisfaction.GivenRatingView;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.RatingRoundView;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What proposers think of the handling, and what follows when they are not satisfied. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Ratings", description = "satisfaction and joint consultation")
class RatingApi {

  private final RatingDesk ratings;
  private final ConsultationDesk consultations;

  RatingApi(RatingDesk ratings, ConsultationDesk consultations) {
    this.ratings = ratings;
    this.consultations = consultations;
  }

  /**
   * A rating on both axes.
   *
   * @param attitude opinion on the attitude of the departments
   * @param result opinion on the result
   * @param comment why
   */
  record RatingForm(
      @Nullable Satisfaction attitude, @Nullable Satisfaction result, @Nullable String comment) {}

  /**
   * A joint consultation that was held.
   *
   * @param heldOn when
   * @param participants who took part
   * @param minutes what was said
   * @param outcome how it ended
   */
  record Consultation(
      @Nullable LocalDate heldOn,
      @Nullable String participants,
      @Nullable String minutes,
      @Nullable ConsultationOutcome outcome) {}

  @GetMapping("/ratings/{id}")
  @Operation(summary = "A rating asked for or given")
  RatingView readRating(@PathVariable UUID id, CurrentUser user) {
    return ratings.byId(id, user);
  }

  @GetMapping("/ratings/{id}/history")
  @Operation(summary = "Every time a rating was given")
  List<GivenRatingView> readRatingHistory(@PathVariable UUID id, CurrentUser user) {
    return ratings.history(id, user);
  }

  @PostMapping(path = "/ratings/{id}", consumes = Api.JSON)
  @Operation(summary = "Gives a rating, or gives it again; the earlier one is kept")
  RatingView rateHandling(@PathVariable UUID id, @RequestBody RatingForm form, Acting by) {
    ratings.rate(id, form.attitude(), form.result(), form.comment(), by);
    return ratings.byId(id, by.principal());
  }

  @GetMapping("/proposals/{id}/ratings")
  @Operation(summary = "Rounds of ratings; those under way without their ratings for departments")
  List<RatingRoundView> listRatings(@PathVariable UUID id, CurrentUser user) {
    return ratings.ofProposal(id, user);
  }

  @GetMapping("/proposals/{id}/consultations")
  @Operation(summary = "Joint consultations about a proposal")
  List<ConsultationView> listConsultations(@PathVariable UUID id, CurrentUser user) {
    return consultations.ofProposal(id, user);
  }

  @PostMapping(path = "/proposals/{id}/consultation", consumes = Api.JSON)
  @Operation(summary = "Writes down a consultation and how the proposal goes on")
  List<ConsultationView> holdConsultation(
      @PathVariable UUID id, @RequestBody Consultation held, Acting by) {
    consultations.hold(
        id,
        new ConsultationMinutes(held.heldOn(), held.participants(), held.minutes(), held.outcome()),
        by);
    return consultations.ofProposal(id, by.user());
  }
}
