package org.huiyin.web.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalImport;
import org.huiyin.proposal.ProposalImportReport;
import org.huiyin.shared.RuleViolation;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in the harvest of a plenary session from a workbook. */
@Controller
class ImportController {

  private static final String PAGE = "/imports";
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ProposalImport proposals;

  ImportController(ProposalImport proposals) {
    this.proposals = proposals;
  }

  @GetMapping(PAGE)
  String imports(CurrentUser user, Model model) {
    user.requireAny(Role.COMMITTEE_STAFF);
    model.addAttribute("columns", ProposalImport.columns());
    return "imports/imports";
  }

  @PostMapping(PAGE + "/proposals")
  String importProposals(
      @RequestParam(required = false) @Nullable MultipartFile workbook,
      Acting by,
      RedirectAttributes redirect)
      throws IOException {
    if (workbook == null || workbook.isEmpty()) {
      throw RuleViolation.invalid("imports.no-file");
    }
    try (InputStream content = workbook.getInputStream()) {
      ProposalImportReport report = proposals.importWorkbook(content, null, by);
      redirect.addFlashAttribute("report", report);
      Flash.say(
          redirect,
          report.faults().isEmpty() ? "imports.done" : "imports.done-with-faults",
          report.rows(),
          report.imported().size(),
          report.repeated().size());
    }
    return "redirect:" + PAGE;
  }

  @GetMapping(PAGE + "/proposals/sample")
  ResponseEntity<Resource> sample() {
    Resource sample = new ClassPathResource("demo/proposals.xlsx");
    if (!sample.exists()) {
      throw RuleViolation.notFound("not-found");
    }
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("proposals-sample.xlsx", StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(sample);
  }
}
