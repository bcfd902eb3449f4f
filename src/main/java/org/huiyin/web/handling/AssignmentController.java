package org.huiyin.web.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.handling.AssignmentFilter;
import org.huiyin.handling.AssignmentRow;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.CommitmentRow;
import org.huiyin.handling.DepartmentWork;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.web.page.ListAddress;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a department has on its hands, one assignment, and what the department promised. */
@Controller
class AssignmentController {

  private static final String LIST = "/assignments";

  private final DepartmentWork work;
  private final Dockets dockets;
  private final DocketModel docketModel;
  private final Assignments assignments;
  private final LookBacks lookBacks;
  private final PageTexts texts;

  AssignmentController(
      DepartmentWork work,
      Dockets dockets,
      DocketModel docketModel,
      Assignments assignments,
      LookBacks lookBacks,
      PageTexts texts) {
    this.work = work;
    this.dockets = dockets;
    this.docketModel = docketModel;
    this.assignments = assignments;
    this.lookBacks = lookBacks;
    this.texts = texts;
  }

  @GetMapping(LIST)
  String list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress(LIST, parameters);
    AssignmentFilter filter =
        new AssignmentFilter(
            address.view(AssignmentFilter.View.class, AssignmentFilter.View.OPEN),
            address.constant("role", HandlingRole.class),
            address.constant("class", ResultClass.class),
            address.constant("light", Light.class),
            address.text("text"));
    Page<AssignmentRow> page = work.assignments(user, filter, after, Page.DEFAULT_SIZE);
    model.addAttribute("address", address);
    model.addAttribute("views", List.of(AssignmentFilter.View.values()));
    model.addAttribute("roles", List.of(HandlingRole.values()));
    model.addAttribute("classes", List.of(ResultClass.values()));
    model.addAttribute("lights", List.of(Light.BLUE, Light.YELLOW, Light.ORANGE, Light.RED));
    model.addAttribute("page", page);
    return "handling/list";
  }

  @GetMapping(LIST + "/{id}")
  String assignment(@PathVariable UUID id, CurrentUser user, Model model) {
    Docket docket = dockets.of(id, user);
    docketModel.fill(model, docket);
    model.addAttribute(
        "pageTitle",
        texts.of(
            "handling.page.title",
            texts.department(docket.assignment().departmentId()),
            docket.proposal().title()));
    return "handling/page";
  }

  @GetMapping("/commitments")
  String commitments(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    ListAddress address = new ListAddress("/commitments", parameters);
    boolean settled = address.isSet("settled");
    Page<CommitmentRow> page = work.commitments(user, settled, after, Page.DEFAULT_SIZE);
    model.addAttribute("address", address);
    model.addAttribute("settled", settled);
    model.addAttribute("page", page);
    model.addAttribute(
        "progress",
        lookBacks.latestReports(page.rows().stream().map(row -> row.commitment().id()).toList()));
    return "handling/commitments";
  }

  /** What departments ask the office for without a step of the procedure waiting for it. */
  @GetMapping("/further-departments")
  String furtherDepartments(CurrentUser user, Model model) {
    model.addAttribute("wishes", assignments.furtherDepartments(user));
    return "handling/further-departments";
  }
}
