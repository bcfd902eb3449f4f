package org.huiyin.web.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.lookback.CommitmentVerdict;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.organisation.Acting;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with campaigns and look-backs. */
@Controller
class LookBackDeeds {

  private static final String LIST = "/look-backs";
  private static final String ITEMS = LIST + "/items";

  private final LookBackDesk desk;
  private final LookBacks lookBacks;

  LookBackDeeds(LookBackDesk desk, LookBacks lookBacks) {
    this.desk = desk;
    this.lookBacks = lookBacks;
  }

  /** What a department reports, as the form sends it. */
  record Report(@Nullable String summary, @Nullable List<Reported> promises) {

    /** What it reports on one promise. */
    record Reported(
        UUID commitmentId,
        @Nullable String progress,
        @Nullable String evidence,
        @Nullable CommitmentState claimed) {}

    List<PromiseReport> onPromises() {
      return promises == null
          ? List.of()
          : promises.stream()
              .map(
                  row ->
                      new PromiseReport(
                          row.commitmentId(), row.progress(), row.evidence(), row.claimed()))
              .toList();
    }
  }

  /** What was found about each promise, as the form sends it. */
  record Verdicts(@Nullable LookBackVerdict verdict, @Nullable List<Found> commitments) {

    /** What was found about one promise. */
    record Found(
        UUID commitmentId,
        @Nullable CommitmentState state,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate newDate) {}

    List<CommitmentVerdict> onPromises() {
      return commitments == null
          ? List.of()
          : commitments.stream()
              .map(row -> new CommitmentVerdict(row.commitmentId(), row.state(), row.newDate()))
              .toList();
    }
  }

  @PostMapping(LIST)
  String open(CampaignInput input, Acting by, RedirectAttributes redirect) {
    UUID id = desk.openCampaign(input.form(by.user().committeeId()), by);
    Flash.say(redirect, "look-back.opened", lookBacks.campaign(id, by.user()).lookBacks());
    return "redirect:" + LIST + "/" + id;
  }

  @PostMapping(LIST + "/{id}/stop")
  String stop(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.stopCampaign(id, reason, by);
    Flash.say(redirect, "look-back.stopped");
    return "redirect:" + LIST + "/" + id;
  }

  @PostMapping(ITEMS + "/{id}/report")
  String report(@PathVariable UUID id, Report report, Acting by, RedirectAttributes redirect) {
    desk.report(id, report.onPromises(), report.summary(), by);
    Flash.say(redirect, "look-back.reported", dueOf(id));
    return to(id);
  }

  @PostMapping(ITEMS + "/{id}/more")
  String more(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.askForMore(id, reason, by);
    Flash.say(redirect, "look-back.asked-for-more", dueOf(id));
    return to(id);
  }

  @PostMapping(ITEMS + "/{id}/verify")
  String verify(
      @PathVariable UUID id,
      Verdicts verdicts,
      @RequestParam(required = false) @Nullable String siteVisit,
      Acting by,
      RedirectAttributes redirect) {
    desk.verify(id, verdicts.verdict(), verdicts.onPromises(), siteVisit, by);
    Flash.say(redirect, "look-back.verified", dueOf(id));
    return to(id);
  }

  @PostMapping(ITEMS + "/{id}/confirm")
  String confirm(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.confirm(id, by);
    Flash.say(redirect, "look-back.confirmed");
    return to(id);
  }

  @PostMapping(ITEMS + "/{id}/dispute")
  String dispute(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String comment,
      Acting by,
      RedirectAttributes redirect) {
    desk.dispute(id, comment, by);
    Flash.say(redirect, "look-back.disputed", dueOf(id));
    return to(id);
  }

  @PostMapping(ITEMS + "/{id}/resolve")
  String resolve(
      @PathVariable UUID id,
      Verdicts verdicts,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.resolve(id, verdicts.verdict(), verdicts.onPromises(), reason, by);
    Flash.say(redirect, "look-back.resolved");
    return to(id);
  }

  private LocalDate dueOf(UUID id) {
    return lookBacks.byId(id).due().day();
  }

  private static String to(UUID id) {
    return "redirect:" + ITEMS + "/" + id;
  }
}
