package org.huiyin.web.rating;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationMinutes;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Ratings;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ratings of a proposal, given by their signers, and its joint consultations. */
@Controller
class RatingController {

  private final RatingDesk desk;
  private final ConsultationDesk consultations;
  private final Ratings ratings;
  private final RatingPage page;
  private final PageTexts texts;

  RatingController(
      RatingDesk desk,
      ConsultationDesk consultations,
      Ratings ratings,
      RatingPage page,
      PageTexts texts) {
    this.desk = desk;
    this.consultations = consultations;
    this.ratings = ratings;
    this.page = page;
    this.texts = texts;
  }

  @GetMapping("/proposals/{id}/ratings")
  String ratings(@PathVariable UUID id, CurrentUser user, Model model) {
    ProposalView proposal = page.fill(model, id, user);
    model.addAttribute("pageTitle", texts.of("ratings.page.title", proposal.title()));
    return "rating/page";
  }

  /** A rating leads to the page of all ratings of its proposal. */
  @GetMapping("/ratings/{id}")
  String rating(@PathVariable UUID id, CurrentUser user) {
    return page(desk.byId(id, user).proposalId());
  }

  @PostMapping("/ratings/{id}")
  String rate(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Satisfaction attitude,
      @RequestParam(required = false) @Nullable Satisfaction result,
      @RequestParam(defaultValue = "") String comment,
      Acting by,
      RedirectAttributes redirect) {
    desk.rate(id, attitude, result, comment, by);
    RatingView given = ratings.byId(id);
    Flash.say(redirect, given.timesGiven() > 1 ? "ratings.revised" : "ratings.given");
    return page(given.proposalId());
  }

  @PostMapping("/proposals/{id}/consultation")
  String hold(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate heldOn,
      @RequestParam(defaultValue = "") String participants,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(required = false) @Nullable ConsultationOutcome outcome,
      Acting by,
      RedirectAttributes redirect) {
    consultations.hold(id, new ConsultationMinutes(heldOn, participants, minutes, outcome), by);
    Flash.say(redirect, "ratings.consultation-held." + outcome);
    return page(id);
  }

  private static String page(UUID proposalId) {
    return "redirect:/proposals/" + proposalId + "/ratings";
  }
}
