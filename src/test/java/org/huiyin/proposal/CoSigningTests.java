package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.shared.InvalidInput;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CoSigningTests extends ProposalSpringTest {

  @Autowired private ProposalDeadlines deadlines;

  private UUID joint() {
    return desk.draft(form(ProposalKind.JOINT, "联名提案"), proposer());
  }

  private UUID person(int member) {
    return town.member(member).personId();
  }

  @Test
  void signersStandInTheOrderOfTheirInvitation() {
    UUID id = joint();
    UUID first = desk.inviteCoSigner(id, person(2), null, proposer());
    UUID second = desk.inviteCoSigner(id, person(3), LocalDate.of(2026, 3, 4), proposer());
    UUID third = desk.inviteCoSigner(id, person(4), null, proposer());
    desk.answerInvitation(second, true, Town.at(town.member(3)));
    desk.answerInvitation(first, false, Town.at(town.member(2)));
    assertThat(proposals.signers(id))
        .extracting(SignerView::state)
        .containsExactly(
            SignerState.ACCEPTED, SignerState.REFUSED, SignerState.ACCEPTED, SignerState.INVITED);
    assertThat(proposals.signers(id).get(1).dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(proposals.signers(id).get(2).dueOn()).isEqualTo(LocalDate.of(2026, 3, 4));

    desk.submit(id, proposer());
    assertThat(proposals.signers(id).get(3).state()).isEqualTo(SignerState.LAPSED);
    assertThat(refusalOf(() -> desk.answerInvitation(third, true, Town.at(town.member(4)))))
        .isEqualTo("co-signing.invitation-lapsed");
    assertThat(proposals.proposersOf(id)).containsExactly(person(1), person(3));
    assertThat(eventsOf(id)).contains("ProposalSubmitted", "InvitationLapsed");
  }

  @Test
  void aJointProposalNeedsASignature() {
    UUID id = joint();
    desk.inviteCoSigner(id, person(2), null, proposer());
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> desk.submit(id, proposer()))
                .faults()
                .get(0)
                .code())
        .isEqualTo("co-signing.none-signed");
    assertThat(stateOf(id)).isEqualTo(ProposalState.CO_SIGNING);
    assertThat(proposals.byId(id).registrationNumber()).isNull();
  }

  @Test
  void nobodyAnswersForSomebodyElse() {
    UUID id = joint();
    UUID invitation = desk.inviteCoSigner(id, person(2), null, proposer());
    assertThat(refusalOf(() -> desk.answerInvitation(invitation, true, Town.at(town.member(3)))))
        .isEqualTo("forbidden");
    Town elsewhere = Town.foundedIn(jdbc);
    assertThat(
            refusalOf(() -> desk.answerInvitation(invitation, true, Town.at(elsewhere.member(1)))))
        .isEqualTo("not-found");
  }

  @Test
  void nobodyIsInvitedTwiceUnlessAnInvitationLapsed() {
    UUID id = joint();
    UUID invitation = desk.inviteCoSigner(id, person(2), null, proposer());
    assertThat(refusalOf(() -> desk.inviteCoSigner(id, person(2), null, proposer())))
        .isEqualTo("co-signing.already-invited");
    deadlines.lapseInvitation(invitation);
    desk.inviteCoSigner(id, person(2), null, proposer());
    assertThat(proposals.signers(id)).hasSize(3);
  }

  @Test
  void onlyMembersOfTheCommitteeSign() {
    UUID id = joint();
    UUID stranger = Town.foundedIn(jdbc).member(1).personId();
    UUID official = town.official(Role.SUPERVISOR).personId();
    for (UUID person : List.of(stranger, official)) {
      assertThat(refusalOf(() -> desk.inviteCoSigner(id, person, null, proposer())))
          .isEqualTo("co-signing.not-a-member");
    }
    assertThat(
            refusalOf(
                () -> desk.inviteCoSigner(id, person(2), LocalDate.of(2026, 3, 1), proposer())))
        .isEqualTo("co-signing.until-in-the-past");
  }

  @Test
  void signaturesOfAPaperFormCountAtOnce() {
    Acting paper = Acting.onPaperFor(town.official(Role.COMMITTEE_STAFF), town.member(1));
    ProposalDraft plain = form(ProposalKind.JOINT, "纸质联名提案");
    ProposalDraft form =
        new ProposalDraft(
            null,
            plain.kind(),
            null,
            plain.origin(),
            plain.title(),
            plain.category(),
            plain.background(),
            plain.analysis(),
            plain.suggestions(),
            List.of(),
            true,
            List.of(person(2), person(3), person(2)));
    UUID id = desk.draft(form, paper);
    desk.submit(id, paper);
    assertThat(proposals.proposersOf(id)).containsExactly(person(1), person(2), person(3));
    assertThat(eventsOf(id))
        .containsExactly("ProposalDrafted", "CoSignersRecorded", "ProposalSubmitted");
    assertThat(timeline.of(id))
        .allSatisfy(
            entry -> {
              assertThat(entry.actorId()).isEqualTo(town.official(Role.COMMITTEE_STAFF).personId());
              assertThat(entry.onBehalfOf()).isEqualTo(person(1));
            });
  }

  @Test
  void aDiscardedDraftLeavesNoInvitationOpen() {
    UUID id = joint();
    UUID invitation = desk.inviteCoSigner(id, person(2), null, proposer());
    desk.discard(id, proposer());
    assertThat(proposals.signers(id).get(1).state()).isEqualTo(SignerState.LAPSED);
    assertThat(refusalOf(() -> desk.answerInvitation(invitation, true, Town.at(town.member(2)))))
        .isEqualTo("co-signing.invitation-lapsed");
  }
}
