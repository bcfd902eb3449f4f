package org.huiyin.web.api.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.handling.CommitmentView;
import org.huiyin.handling.Commitments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.api.Api;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of promises. */
@RestController
@RequestMapping(path = Api.ROOT + "/commitments", produces = Api.JSON)
@Tag(name = "Commitments", description = "what departments promised")
class CommitmentApi {

  private final Commitments commitments;

  CommitmentApi(Commitments commitments) {
    this.commitments = commitments;
  }

  @GetMapping("/open")
  @Operation(summary = "Promises of the own department that are not settled")
  List<CommitmentView> listOpenCommitments(CurrentUser user) {
    return commitments.openOfDepartment(user);
  }

  @GetMapping
  @Operation(summary = "Promises of the committee that fall due in a span of at most five years")
  List<CommitmentView> listCommitments(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      CurrentUser user) {
    return commitments.dueBetween(from, to, user);
  }
}
