package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.REPLIED;
import static org.huiyin.handling.HandlingFixture.STEP_DUE;
import static org.huiyin.handling.HandlingFixture.TODAY;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.deed;
import static org.huiyin.handling.HandlingFixture.eventsOf;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactsAndCommitmentsTests {

  @Test
  void aContactTookPlaceDuringTheHandling() {
    assertThat(recorded(TODAY.minusDays(2))).isEqualTo("done");
    assertThat(recorded(TODAY.plusDays(1))).isEqualTo("heldOn:contact.in-future");
    assertThat(recorded(TODAY.minusDays(6))).isEqualTo("heldOn:contact.before-assignment");
  }

  @Test
  void aContactSaysWithWhomAndAboutWhat() {
    ContactForm empty =
        new ContactForm(ContactMode.LETTER, ContactPhase.DURING, TODAY, "", " ", "");
    assertThat(refusalOf(() -> ContactPolicy.check(empty, TODAY, TODAY)))
        .isEqualTo("participants:input.required summary:input.required");
  }

  @Test
  void aContactIsAnsweredOnce() {
    ContactRecord contact = aContact();
    contact.confirm("", deed());
    assertThat(eventsOf(contact)).last().isInstanceOf(ContactConfirmed.class);
    assertThat(refusalOf(() -> contact.dispute("没有来过", deed())))
        .isEqualTo("contact.already-answered");
    ContactRecord disputed = aContact();
    disputed.dispute("没有来过", deed());
    assertThat(refusalOf(() -> disputed.confirm("", deed()))).isEqualTo("contact.already-answered");
  }

  @Test
  void aPromiseIsSettledOnce() {
    Commitment commitment = aCommitment();
    assertThat(refusalOf(() -> commitment.settle(CommitmentState.OPEN, deed())))
        .isEqualTo("commitment.verdict-needed");
    commitment.settle(CommitmentState.KEPT, deed());
    assertThat(eventsOf(commitment)).last().isInstanceOf(CommitmentSettled.class);
    assertThat(refusalOf(() -> commitment.settle(CommitmentState.NOT_KEPT, deed())))
        .isEqualTo("commitment.already-settled");
    assertThat(refusalOf(() -> commitment.postpone(TODAY.plusYears(1), deed())))
        .isEqualTo("commitment.already-settled");
  }

  @Test
  void aPromiseIsPostponedForwardsOnly() {
    Commitment commitment = aCommitment();
    assertThat(refusalOf(() -> commitment.postpone(TODAY.plusMonths(6), deed())))
        .isEqualTo("commitment.not-later");
    commitment.postpone(TODAY.plusMonths(7), deed());
    assertThat(eventsOf(commitment))
        .last()
        .isInstanceOfSatisfying(
            CommitmentPostponed.class,
            event -> assertThat(event.from()).isEqualTo(TODAY.plusMonths(6)));
  }

  private static String recorded(LocalDate heldOn) {
    ContactForm form =
        new ContactForm(
            ContactMode.FACE_TO_FACE, ContactPhase.DURING, heldOn, "", "王委员、李科长", "现场察看");
    return refusalOf(() -> ContactPolicy.check(form, TODAY.minusDays(5), TODAY));
  }

  private static ContactRecord aContact() {
    return ContactRecord.of(
        UUID.randomUUID(),
        anAssignment().in(IN_HANDLING),
        UUID.randomUUID(),
        new ContactForm(ContactMode.TELEPHONE, ContactPhase.DURING, TODAY, "", "王委员", "电话沟通"),
        UUID.randomUUID(),
        STEP_DUE,
        deed());
  }

  private static Commitment aCommitment() {
    return Commitment.made(
        UUID.randomUUID(),
        anAssignment().in(REPLIED),
        new Promise("建成公交站", TODAY.plusMonths(6), null),
        deed());
  }
}
