package org.huiyin.web.aftercare;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackLine;
import org.huiyin.lookback.LookBackLists;
import org.huiyin.lookback.LookBackState;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PickedBy;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.Page;
import org.huiyin.web.page.ListAddress;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Look-back campaigns, their look-backs, and the form that opens one. */
@Controller
class LookBackController {

  private static final String LIST = "/look-backs";
  private static final int SHOWN_PICKS = 200;
  private static final int SEEDS = 1_000_000;

  private final LookBacks lookBacks;
  private final LookBackLists lists;
  private final LookBackDesk desk;
  private final LookBackForms forms;
  private final Proposals proposals;
  private final Lights lights;
  private final PageTexts texts;
  private final Clock clock;

  LookBackController(
      LookBacks lookBacks,
      LookBackLists lists,
      LookBackDesk desk,
      LookBackForms forms,
      Proposals proposals,
      Lights lights,
      PageTexts texts,
      Clock clock) {
    this.lookBacks = lookBacks;
    this.lists = lists;
    this.desk = desk;
    this.forms = forms;
    this.proposals = proposals;
    this.lights = lights;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What a campaign would return to.
   *
   * @param proposal the proposal
   * @param departmentId the department that would report
   * @param resultClass class of its reply
   * @param pickedBy why
   */
  public record Picked(
      ProposalView proposal, UUID departmentId, ResultClass resultClass, PickedBy pickedBy) {}

  /** Committees see campaigns, departments what they have to report on. */
  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    model.addAttribute("mayOpen", user.hasAny(Role.COMMITTEE_STAFF));
    boolean committee = user.departmentId() == null;
    model.addAttribute("committee", committee);
    if (committee) {
      model.addAttribute("campaigns", lookBacks.campaigns(user));
    } else {
      Page<LookBackLine> page = lists.ofDepartment(user, after, Page.DEFAULT_SIZE);
      model.addAttribute("page", page);
      model.addAttribute("address", new ListAddress(LIST, parameters));
    }
    return "aftercare/look-backs";
  }

  @GetMapping(LIST + "/{id}")
  String campaign(
      @PathVariable UUID id,
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST + "/" + id, parameters);
    LookBackState state = address.constant("state", LookBackState.class);
    Page<LookBackLine> page = lists.ofCampaign(id, state, user, after, Page.DEFAULT_SIZE);
    model.addAttribute("campaign", lookBacks.campaign(id, user));
    model.addAttribute("summary", lists.summary(id, user));
    model.addAttribute("state", state);
    model.addAttribute("page", page);
    model.addAttribute("address", address);
    model.addAttribute("mayStop", user.hasAny(Role.COMMITTEE_STAFF));
    return "aftercare/look-back-campaign";
  }

  @GetMapping(LIST + "/items/{id}")
  String one(@PathVariable UUID id, CurrentUser user, Model model) {
    LookBackView lookBack = lookBacks.byId(id, user);
    forms.fill(model, lookBack, user);
    model.addAttribute("proposal", proposals.byId(lookBack.proposalId()));
    model.addAttribute(
        "light",
        lookBack.state().isOpen()
            ? lights.lightOf(lookBack.due().day(), texts.today(), lookBack.committeeId())
            : Light.NONE);
    return "aftercare/look-back";
  }

  /** The criteria travel in the address, so that a draw can be looked at before it counts. */
  @GetMapping(LIST + "/new")
  String open(
      CampaignInput input,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "false") boolean preview,
      Acting by,
      Model model) {
    CurrentUser user = by.user();
    model.addAttribute("closed", lists.closed(text, user));
    model.addAttribute("chosen", input.chosen().stream().map(proposals::byId).toList());
    model.addAttribute("input", input);
    model.addAttribute("text", text);
    model.addAttribute("seed", input.seed() == null ? clock.millis() % SEEDS : input.seed());
    model.addAttribute("preview", preview);
    if (preview) {
      preview(input, by, model);
    }
    return "aftercare/look-back-new";
  }

  private void preview(CampaignInput input, Acting by, Model model) {
    try {
      List<Picked> picks =
          desk.preview(input.form(by.user().committeeId()), by).stream()
              .map(
                  pick ->
                      new Picked(
                          proposals.byId(pick.proposalId()),
                          pick.departmentId(),
                          pick.resultClass(),
                          pick.pickedBy()))
              .toList();
      model.addAttribute("picks", picks.stream().limit(SHOWN_PICKS).toList());
      model.addAttribute("picked", picks.size());
    } catch (InvalidInput faulty) {
      model.addAttribute(
          "faults",
          faulty.faults().stream()
              .map(fault -> texts.refusal(fault.code(), fault.arguments()))
              .distinct()
              .toList());
    }
  }
}
