package org.huiyin.web.aftercare;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Page;
import org.huiyin.supervision.SupervisionBoard;
import org.huiyin.supervision.SupervisionCandidate;
import org.huiyin.supervision.SupervisionCandidates;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionFilter;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.supervision.SupervisionLine;
import org.huiyin.supervision.SupervisionState;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.web.page.ListAddress;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervision board, one supervision, and the form that opens some. */
@Controller
class SupervisionController {

  private static final String LIST = "/supervisions";

  private final SupervisionBoard board;
  private final SupervisionCandidates candidates;
  private final Supervisions supervisions;
  private final SupervisionForms forms;
  private final Proposals proposals;
  private final Organisation organisation;
  private final Lights lights;
  private final PageTexts texts;

  SupervisionController(
      SupervisionBoard board,
      SupervisionCandidates candidates,
      Supervisions supervisions,
      SupervisionForms forms,
      Proposals proposals,
      Organisation organisation,
      Lights lights,
      PageTexts texts) {
    this.board = board;
    this.candidates = candidates;
    this.supervisions = supervisions;
    this.forms = forms;
    this.proposals = proposals;
    this.organisation = organisation;
    this.lights = lights;
    this.texts = texts;
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST, parameters);
    boolean over = address.isSet("over");
    SupervisionFilter filter =
        new SupervisionFilter(
            !over,
            address.constant("state", SupervisionState.class),
            address.constant("level", SupervisionLevel.class),
            address.constant("cause", SupervisionCause.class),
            over ? null : address.constant("light", Light.class),
            address.id("department"));
    Page<SupervisionLine> page = board.lines(user, filter, after, Page.DEFAULT_SIZE);
    model.addAttribute("page", page);
    model.addAttribute("address", address);
    model.addAttribute("over", over);
    model.addAttribute("states", states(over));
    model.addAttribute("levels", SupervisionLevel.values());
    model.addAttribute("causes", SupervisionCause.values());
    model.addAttribute("lights", List.of(Light.BLUE, Light.YELLOW, Light.ORANGE, Light.RED));
    model.addAttribute("departments", organisation.departments(user.committeeId()));
    model.addAttribute("mayOpen", candidates.mayOpen(user));
    return "aftercare/supervisions";
  }

  private static List<SupervisionState> states(boolean over) {
    return List.of(SupervisionState.values()).stream()
        .filter(state -> state.isOpen() != over)
        .toList();
  }

  @GetMapping(LIST + "/{id}")
  String one(@PathVariable UUID id, CurrentUser user, Model model) {
    SupervisionView supervision = supervisions.byId(id, user);
    forms.fill(model, supervision, user);
    model.addAttribute("proposal", proposals.byId(supervision.proposalId()));
    model.addAttribute("reminders", supervisions.reminders(supervision.proposalId(), user));
    model.addAttribute(
        "light",
        supervision.state().isOpen()
            ? lights.lightOf(supervision.due().day(), texts.today(), supervision.committeeId())
            : Light.NONE);
    return "aftercare/supervision";
  }

  /** With one proposal its department is chosen, with several all that owe a reply are meant. */
  @GetMapping(LIST + "/new")
  String open(
      @RequestParam(name = "proposal", required = false) @Nullable List<UUID> proposalIds,
      CurrentUser user,
      Model model) {
    List<SupervisionCandidate> chosen =
        candidates.chosen(proposalIds == null ? List.of() : proposalIds, user);
    model.addAttribute("chosen", chosen);
    model.addAttribute("overdue", chosen.isEmpty() ? candidates.overdue(user) : List.of());
    model.addAttribute("causes", SupervisionCause.values());
    model.addAttribute("levels", SupervisionLevel.values());
    model.addAttribute("leaders", organisation.peopleWith(user.committeeId(), Role.SUPERVISOR));
    model.addAttribute("rows", SupervisionForms.rows());
    return "aftercare/supervision-new";
  }
}
