package org.huiyin.web.api.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SignerView;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deeds of proposers and co-signers. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Writing", description = "drafting, signing jointly, submitting, withdrawing")
class WritingApi {

  private final ProposalDesk desk;
  private final Proposals proposals;
  private final ProposalDocuments documents;

  WritingApi(ProposalDesk desk, Proposals proposals, ProposalDocuments documents) {
    this.desk = desk;
    this.proposals = proposals;
    this.documents = documents;
  }

  /**
   * Whom to invite.
   *
   * @param personId the member
   * @param until last day to answer; the default limit when not said
   */
  record Invitation(@Nullable UUID personId, @Nullable LocalDate until) {}

  @PostMapping(path = "/proposals", consumes = Api.JSON)
  @Operation(summary = "Begins a proposal, which may be incomplete")
  ResponseEntity<ProposalDocument> draftProposal(@RequestBody ProposalForm form, Acting by) {
    UUID id = desk.draft(form.draft(), by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/proposals/" + id))
        .body(documents.after(id));
  }

  @PutMapping(path = "/proposals/{id}", consumes = Api.JSON)
  @Operation(summary = "Replaces the form while it is in the hands of the proposer")
  ProposalDocument editProposal(@PathVariable UUID id, @RequestBody ProposalForm form, Acting by) {
    desk.edit(id, form.draft(), by);
    return documents.after(id);
  }

  @PostMapping("/proposals/{id}/discard")
  @Operation(summary = "Throws a draft away")
  ProposalDocument discardProposal(@PathVariable UUID id, Acting by) {
    desk.discard(id, by);
    return documents.after(id);
  }

  @PostMapping("/proposals/{id}/submit")
  @Operation(summary = "Submits a complete proposal, which is registered")
  ProposalDocument submitProposal(@PathVariable UUID id, Acting by) {
    desk.submit(id, by);
    return documents.after(id);
  }

  @PostMapping("/proposals/{id}/resubmit")
  @Operation(summary = "Submits a returned proposal again")
  ProposalDocument resubmitProposal(@PathVariable UUID id, Acting by) {
    desk.resubmit(id, by);
    return documents.after(id);
  }

  @PostMapping(path = "/proposals/{id}/withdraw", consumes = Api.JSON)
  @Operation(summary = "Takes a submitted proposal back before it is assigned")
  ProposalDocument withdrawProposal(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.withdraw(id, reason.text(), by);
    return documents.after(id);
  }

  @PostMapping(path = "/proposals/{id}/invitations", consumes = Api.JSON)
  @Operation(summary = "Invites a member to sign jointly")
  ResponseEntity<SignerView> inviteCoSigner(
      @PathVariable UUID id, @RequestBody Invitation invitation, Acting by) {
    UUID invited = Given.value("personId", invitation.personId());
    UUID invitationId = desk.inviteCoSigner(id, invited, invitation.until(), by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/proposals/" + id + "/signers"))
        .body(signer(id, invitationId));
  }

  @PostMapping("/invitations/{id}/accept")
  @Operation(summary = "Signs a proposal jointly")
  SignerView acceptInvitation(@PathVariable UUID id, Acting by) {
    return answer(id, true, by);
  }

  @PostMapping("/invitations/{id}/refuse")
  @Operation(summary = "Declines to sign a proposal")
  SignerView refuseInvitation(@PathVariable UUID id, Acting by) {
    return answer(id, false, by);
  }

  private SignerView answer(UUID invitationId, boolean accept, Acting by) {
    desk.answerInvitation(invitationId, accept, by);
    return signer(proposals.proposalOfInvitation(invitationId), invitationId);
  }

  private SignerView signer(UUID proposalId, UUID invitationId) {
    return proposals.signers(proposalId).stream()
        .filter(signer -> invitationId.equals(signer.invitationId()))
        .findFirst()
        .orElseThrow();
  }
}
