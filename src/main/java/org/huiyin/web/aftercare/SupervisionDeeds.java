package org.huiyin.web.aftercare;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.BatchResult;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.huiyin.supervision.DemandAnswer;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.supervision.SupervisionsOfMany;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with supervisions. */
@Controller
class SupervisionDeeds {

  private static final String LIST = "/supervisions";

  private final SupervisionDesk desk;
  private final SupervisionsOfMany many;
  private final Supervisions supervisions;
  private final Proposals proposals;
  private final PageTexts texts;

  SupervisionDeeds(
      SupervisionDesk desk,
      SupervisionsOfMany many,
      Supervisions supervisions,
      Proposals proposals,
      PageTexts texts) {
    this.desk = desk;
    this.many = many;
    this.supervisions = supervisions;
    this.proposals = proposals;
    this.texts = texts;
  }

  /** The head of the form that opens supervisions. */
  record Head(
      @Nullable SupervisionCause cause, @Nullable SupervisionLevel level, @Nullable UUID leaderId) {

    /** A leader chosen at level STAFF was left over from a change of mind. */
    @Nullable UUID leader() {
      return level == SupervisionLevel.LEADER ? leaderId : null;
    }
  }

  /** The answers to the open demands as the form sends them. */
  record Answers(@Nullable List<Row> answers) {

    /** The answer to one demand. */
    record Row(UUID demandId, @Nullable String text) {}

    List<DemandAnswer> given() {
      return answers == null
          ? List.of()
          : answers.stream().map(row -> new DemandAnswer(row.demandId(), row.text())).toList();
    }
  }

  /** A proposal of a batch that was left out, and why. */
  public record LeftOut(String title, String reason) implements Serializable {}

  @PostMapping("/proposals/{id}/supervisions")
  String open(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID departmentId,
      Head head,
      DemandForms form,
      Acting by,
      RedirectAttributes redirect) {
    SupervisionsOfMany.Order order = order(head, form, departmentId == null);
    UUID opened =
        desk.open(
            new OpenSupervision(
                id,
                Objects.requireNonNull(departmentId),
                order.cause(),
                order.level(),
                order.leaderId(),
                order.demands()),
            by);
    Flash.say(
        redirect, order.demands().isEmpty() ? "supervision.opened" : "supervision.opened-ordered");
    return "redirect:" + LIST + "/" + opened;
  }

  @PostMapping(LIST)
  String openMany(
      @RequestParam(name = "proposal", required = false) @Nullable List<UUID> proposalIds,
      Head head,
      DemandForms form,
      Acting by,
      RedirectAttributes redirect) {
    SupervisionsOfMany.Order order = order(head, form, false);
    List<UUID> ids = proposalIds == null ? List.of() : proposalIds;
    List<BatchResult> results = many.open(new LinkedHashSet<>(ids), order, by);
    ArrayList<LeftOut> leftOut = new ArrayList<>();
    for (BatchResult result : results) {
      if (!result.ok()) {
        leftOut.add(
            new LeftOut(
                proposals.byId(result.id()).title(),
                texts.refusal(String.valueOf(result.code()), result.arguments())));
      }
    }
    if (leftOut.size() == results.size()) {
      throw RuleViolation.conflict("supervision.none-opened", leftOut.get(0).reason());
    }
    Flash.say(redirect, "supervision.opened-many", results.size() - leftOut.size(), leftOut.size());
    redirect.addFlashAttribute("leftOut", leftOut);
    return "redirect:" + LIST;
  }

  private static SupervisionsOfMany.Order order(
      Head head, DemandForms form, boolean departmentMissing) {
    Faults faults = new Faults();
    faults.require("departmentId", departmentMissing ? null : true);
    faults.require("cause", head.cause());
    faults.require("level", head.level());
    faults.refuseIfAny();
    return new SupervisionsOfMany.Order(
        Objects.requireNonNull(head.cause()),
        Objects.requireNonNull(head.level()),
        head.leader(),
        form.filled());
  }

  @PostMapping(LIST + "/{id}/order")
  String word(@PathVariable UUID id, DemandForms form, Acting by, RedirectAttributes redirect) {
    desk.word(id, form.filled(), by);
    Flash.say(redirect, "supervision.worded", dueOf(id));
    return to(id);
  }

  @PostMapping(LIST + "/{id}/answer")
  String answer(@PathVariable UUID id, Answers answers, Acting by, RedirectAttributes redirect) {
    desk.answer(id, answers.given(), by);
    Flash.say(redirect, "supervision.answered", dueOf(id));
    return to(id);
  }

  @PostMapping(LIST + "/{id}/write-off")
  String writeOff(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.writeOff(id, by);
    Flash.say(redirect, "supervision.written-off");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/demands/{demandId}/write-off")
  String writeOffDemand(
      @PathVariable UUID id, @PathVariable UUID demandId, Acting by, RedirectAttributes redirect) {
    desk.writeOffDemand(demandId, by);
    boolean open = supervisions.byId(id).state().isOpen();
    Flash.say(redirect, open ? "supervision.demand-written-off" : "supervision.written-off");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/continue")
  String goOn(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      DemandForms form,
      Acting by,
      RedirectAttributes redirect) {
    desk.continueWith(id, reason, form.filled(), by);
    Flash.say(redirect, "supervision.continued", dueOf(id));
    return to(id);
  }

  @PostMapping(LIST + "/{id}/escalate")
  String escalate(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID leaderId,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    faults.require("leaderId", leaderId);
    faults.refuseIfAny();
    desk.escalate(id, Objects.requireNonNull(leaderId), reason, by);
    Flash.say(redirect, "supervision.escalated", texts.person(leaderId));
    return to(id);
  }

  @PostMapping(LIST + "/{id}/cancel")
  String cancel(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.cancel(id, reason, by);
    Flash.say(redirect, "supervision.cancelled-by-hand");
    return to(id);
  }

  private LocalDate dueOf(UUID id) {
    SupervisionView supervision = supervisions.byId(id);
    return supervision.due().day();
  }

  private static String to(UUID id) {
    return "redirect:" + LIST + "/" + id;
  }
}
