package org.huiyin.web.api.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.FindingAdvice;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deeds of staff and lead in the review. */
@RestController
@RequestMapping(path = Api.ROOT + "/proposals/{id}", produces = Api.JSON)
@Tag(name = "Review", description = "checking, recommending, deciding, merging")
class ReviewApi {

  private final ReviewDesk desk;
  private final ProposalDocuments documents;

  ReviewApi(ReviewDesk desk, ProposalDocuments documents) {
    this.desk = desk;
    this.documents = documents;
  }

  /**
   * Who leads a key proposal.
   *
   * @param leaderId the supervising leader; none yet when not said
   */
  record KeyProposal(@Nullable UUID leaderId) {}

  @PostMapping("/check/pass")
  @Operation(summary = "Finds a submission complete")
  ProposalDocument passCheck(@PathVariable UUID id, Acting by) {
    desk.pass(id, by);
    return documents.after(id);
  }

  @PostMapping(path = "/check/return", consumes = Api.JSON)
  @Operation(summary = "Returns a submission for amendment")
  ProposalDocument returnForAmendment(
      @PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.returnForAmendment(id, reason.text(), by);
    return documents.after(id);
  }

  @GetMapping("/advice")
  @Operation(summary = "Tells what the rule table says about findings")
  List<FindingAdvice> adviseOnFindings(
      @PathVariable UUID id, @RequestParam List<Finding> finding, Acting by) {
    return desk.adviceFor(id, finding, by);
  }

  @PostMapping(path = "/recommendation", consumes = Api.JSON)
  @Operation(summary = "Recommends a decision to the lead")
  ProposalDocument recommendFiling(
      @PathVariable UUID id, @RequestBody DecisionForm form, Acting by) {
    desk.recommend(id, form.decision(), by);
    return documents.after(id);
  }

  @PostMapping(path = "/reconsider", consumes = Api.JSON)
  @Operation(summary = "Asks staff for another recommendation")
  ProposalDocument reconsiderFiling(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.reconsider(id, reason.text(), by);
    return documents.after(id);
  }

  @PostMapping(path = "/decision", consumes = Api.JSON)
  @Operation(summary = "Decides: file, merge, do not file, convert")
  ProposalDocument decideFiling(@PathVariable UUID id, @RequestBody DecisionForm form, Acting by) {
    desk.decide(id, form.decision(), by);
    return documents.after(id);
  }

  @PostMapping(path = "/merge/undo", consumes = Api.JSON)
  @Operation(summary = "Takes a merged proposal out of its master")
  ProposalDocument undoMerge(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.undoMerge(id, reason.text(), by);
    return documents.after(id);
  }

  @PostMapping(path = "/key", consumes = Api.JSON)
  @Operation(summary = "Makes a filed proposal a key proposal, or changes who leads it")
  ProposalDocument markKey(@PathVariable UUID id, @RequestBody KeyProposal key, Acting by) {
    desk.markKey(id, key.leaderId(), by);
    return documents.after(id);
  }

  @PostMapping("/archive")
  @Operation(summary = "Puts a closed proposal away")
  ProposalDocument archiveProposal(@PathVariable UUID id, Acting by) {
    desk.archive(id, by);
    return documents.after(id);
  }
}
