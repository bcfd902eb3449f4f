package org.huiyin.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.CalendarDay;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.ImportReport;
import org.huiyin.organisation.InitialPassword;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.OrganisationImport;
import org.huiyin.organisation.OrganisationTemplate;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a committee sets, the days it works, and the workbook that enters its people. */
@Controller
class RulesController {

  private static final String SETTINGS = OrganisationController.HOME + "/settings";
  private static final String CALENDAR = OrganisationController.HOME + "/calendar";
  private static final String IMPORT = OrganisationController.HOME + "/import";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Settings settings;
  private final Organisation organisation;
  private final OrganisationImport imports;
  private final OrganisationTemplate template;
  private final CalendarDesk calendar;
  private final WorkingDays days;
  private final PageTexts texts;

  RulesController(
      Settings settings,
      Organisation organisation,
      OrganisationImport imports,
      OrganisationTemplate template,
      CalendarDesk calendar,
      WorkingDays days,
      PageTexts texts) {
    this.settings = settings;
    this.organisation = organisation;
    this.imports = imports;
    this.template = template;
    this.calendar = calendar;
    this.days = days;
    this.texts = texts;
  }

  /**
   * A setting with its value in a committee.
   *
   * @param setting which
   * @param value its value now
   */
  public record Line(Setting setting, String value) {

    /** Tells whether the committee set something else than the default. */
    public boolean isChanged() {
      return !value.equals(setting.defaultValue());
    }
  }

  @GetMapping(SETTINGS)
  String settings(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    model.addAttribute(
        "lines",
        Arrays.stream(Setting.values())
            .map(setting -> new Line(setting, settings.text(setting, user.committeeId())))
            .toList());
    return "administration/settings";
  }

  @PostMapping(SETTINGS + "/{key}")
  String change(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String value,
      Acting by,
      RedirectAttributes redirect) {
    Setting setting =
        Arrays.stream(Setting.values())
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow(() -> RuleViolation.notFound("not-found"));
    settings.change(setting, value, by);
    Flash.say(redirect, "admin.setting-changed", texts.of("Setting." + setting.name()));
    return "redirect:" + SETTINGS + "#" + key;
  }

  @GetMapping(CALENDAR)
  String calendar(
      @RequestParam(required = false) @Nullable Integer year, CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    int shown = year == null || year < 1950 || year > 2200 ? texts.today().getYear() : year;
    LocalDate first = LocalDate.of(shown, 1, 1);
    LocalDate last = LocalDate.of(shown, 12, 31);
    UUID committeeId = user.committeeId();
    List<CalendarDay> national = days.specialDays(first, last, null);
    model.addAttribute("year", shown);
    model.addAttribute("known", days.knowsYear(shown));
    model.addAttribute("days", days.specialDays(first, last, committeeId));
    model.addAttribute("national", national);
    model.addAttribute("workingDays", days.between(first.minusDays(1), last, committeeId));
    model.addAttribute("top", organisation.committee(committeeId).parentId() == null);
    return "administration/calendar";
  }

  @PostMapping(CALENDAR)
  String importCalendar(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "false") boolean national,
      Acting by,
      RedirectAttributes redirect)
      throws IOException {
    try (InputStream content = content(file)) {
      int given = year == null ? texts.today().getYear() : year;
      int taken = calendar.replace(content, given, national, by).size();
      Flash.say(redirect, "admin.calendar-imported", String.valueOf(given), taken);
      return "redirect:" + CALENDAR + "?year=" + given;
    }
  }

  @GetMapping(IMPORT)
  String workbook(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    return "administration/import";
  }

  @GetMapping(IMPORT + "/sample")
  ResponseEntity<StreamingResponseBody> sample(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    StreamingResponseBody body = this::write;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORKBOOK))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("organisation.xlsx").build().toString())
        .body(body);
  }

  private void write(OutputStream target) throws IOException {
    template.writeTo(target);
  }

  /** Faulty cells are answered like faulty fields, each named by sheet, column and row. */
  @PostMapping(IMPORT)
  String importWorkbook(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String initialPassword,
      Acting by,
      RedirectAttributes redirect)
      throws IOException {
    try (InputStream content = content(file)) {
      ImportReport report =
          imports.importWorkbook(content, new InitialPassword(initialPassword, true), by);
      if (!report.isImported()) {
        throw new InvalidInput(report.faults().stream().map(RulesController::fault).toList());
      }
      redirect.addFlashAttribute("report", report);
      Flash.say(redirect, "admin.imported");
      return "redirect:" + IMPORT;
    }
  }

  private static InvalidInput.Fault fault(CellFault fault) {
    String cell = fault.column() + (fault.row() > 0 ? fault.row() : "");
    String place = String.join(" ", fault.sheet(), cell, fault.header()).strip();
    return new InvalidInput.Fault(place, fault.code(), fault.arguments());
  }

  private static InputStream content(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      throw new InvalidInput(List.of(new InvalidInput.Fault("file", "input.required", List.of())));
    }
    return file.getInputStream();
  }
}
