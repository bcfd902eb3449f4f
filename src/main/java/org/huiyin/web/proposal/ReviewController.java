package org.huiyin.web.proposal;

import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the committee does with proposals: check, review, merge, key proposals, archive. */
@Controller
class ReviewController {

  private static final String PAGE = "redirect:/proposals/";

  private final ReviewDesk desk;
  private final Proposals proposals;

  ReviewController(ReviewDesk desk, Proposals proposals) {
    this.desk = desk;
    this.proposals = proposals;
  }

  @PostMapping("/proposals/{id}/check/pass")
  String pass(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.pass(id, by);
    Flash.say(redirect, "review.passed", dueDay(id));
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/check/return")
  String returnForAmendment(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.returnForAmendment(id, reason, by);
    Flash.say(redirect, "review.returned", dueDay(id));
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/recommendation")
  String recommend(
      @PathVariable UUID id,
      @ModelAttribute DecisionForm form,
      Acting by,
      RedirectAttributes redirect) {
    FilingDecision decision = form.decision();
    desk.recommend(id, decision, by);
    Flash.say(redirect, "review.recommended", Objects.requireNonNull(decision.outcome()));
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/decision")
  String decide(
      @PathVariable UUID id,
      @ModelAttribute DecisionForm form,
      Acting by,
      RedirectAttributes redirect) {
    FilingDecision decision = form.decision();
    desk.decide(id, decision, by);
    FilingOutcome outcome = Objects.requireNonNull(decision.outcome());
    ProposalView proposal = proposals.byId(id);
    if (outcome == FilingOutcome.FILE) {
      Flash.say(redirect, "review.decided.FILE", String.valueOf(proposal.caseNumber()), dueDay(id));
    } else {
      Flash.say(redirect, "review.decided." + outcome.name());
    }
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/reconsider")
  String reconsider(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.reconsider(id, reason, by);
    Flash.say(redirect, "review.reconsidered");
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/merge/undo")
  String undoMerge(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.undoMerge(id, reason, by);
    Flash.say(redirect, "review.merge-undone");
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/key")
  String markKey(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID leaderId,
      Acting by,
      RedirectAttributes redirect) {
    desk.markKey(id, leaderId, by);
    Flash.say(redirect, "review.marked-key");
    return PAGE + id;
  }

  @PostMapping("/proposals/{id}/archive")
  String archive(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.archive(id, by);
    Flash.say(redirect, "review.archived");
    return PAGE + id;
  }

  private Object dueDay(UUID id) {
    ProposalView proposal = proposals.byId(id);
    return proposal.due() == null ? "" : proposal.due().day();
  }
}
