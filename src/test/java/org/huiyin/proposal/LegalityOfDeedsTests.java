package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.huiyin.proposal.ProposalFixture.DUE;
import static org.huiyin.proposal.ProposalFixture.LIMITS;
import static org.huiyin.proposal.ProposalFixture.TEXT;
import static org.huiyin.proposal.ProposalFixture.TODAY;
import static org.huiyin.proposal.ProposalFixture.aProposal;
import static org.huiyin.proposal.ProposalFixture.deed;
import static org.huiyin.proposal.ProposalFixture.eventsOf;
import static org.huiyin.proposal.ProposalState.ARCHIVED;
import static org.huiyin.proposal.ProposalState.ASSIGNED;
import static org.huiyin.proposal.ProposalState.AWAITING_ASSIGNMENT;
import static org.huiyin.proposal.ProposalState.AWAITING_RATING;
import static org.huiyin.proposal.ProposalState.CLOSED;
import static org.huiyin.proposal.ProposalState.CO_SIGNING;
import static org.huiyin.proposal.ProposalState.DRAFT;
import static org.huiyin.proposal.ProposalState.IN_HANDLING;
import static org.huiyin.proposal.ProposalState.JOINT_CONSULTATION;
import static org.huiyin.proposal.ProposalState.LAPSED;
import static org.huiyin.proposal.ProposalState.MERGED;
import static org.huiyin.proposal.ProposalState.NOT_FILED;
import static org.huiyin.proposal.ProposalState.REHANDLING;
import static org.huiyin.proposal.ProposalState.REPLIED;
import static org.huiyin.proposal.ProposalState.RETURNED_FOR_AMENDMENT;
import static org.huiyin.proposal.ProposalState.SUBMITTED;
import static org.huiyin.proposal.ProposalState.UNDER_REVIEW;
import static org.huiyin.proposal.ProposalState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every deed in every state: it leads where the table says, or is refused and changes nothing. */
class LegalityOfDeedsTests {

  private record DeedOf(
      String name, Set<ProposalState> from, ProposalState to, Consumer<Proposal> deed) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static DeedOf deedOf(
      String name, ProposalState to, Consumer<Proposal> deed, ProposalState... from) {
    return new DeedOf(name, EnumSet.copyOf(Arrays.asList(from)), to, deed);
  }

  private static final List<DeedOf> DEEDS =
      List.of(
          deedOf(
              "submit",
              SUBMITTED,
              p -> p.submit(LIMITS, TEXT, () -> new SerialNumber(2, "登0002"), DUE, deed()),
              DRAFT,
              CO_SIGNING),
          deedOf("discard", WITHDRAWN, p -> p.discard(deed()), DRAFT, CO_SIGNING),
          deedOf(
              "resubmit",
              SUBMITTED,
              p -> p.resubmit(LIMITS, TEXT, DUE, deed()),
              RETURNED_FOR_AMENDMENT),
          deedOf(
              "withdraw",
              WITHDRAWN,
              p -> p.withdraw("不再需要", deed()),
              SUBMITTED,
              RETURNED_FOR_AMENDMENT,
              UNDER_REVIEW,
              AWAITING_ASSIGNMENT,
              MERGED),
          deedOf("pass", UNDER_REVIEW, p -> p.pass(DUE, deed()), SUBMITTED),
          deedOf(
              "return",
              RETURNED_FOR_AMENDMENT,
              p -> p.returnForAmendment("请补充", 9, DUE, deed()),
              SUBMITTED),
          deedOf("lapse", LAPSED, p -> p.lapse(deed()), RETURNED_FOR_AMENDMENT),
          deedOf(
              "recommend",
              UNDER_REVIEW,
              p -> p.recommend(FilingOutcome.FILE, "", deed()),
              UNDER_REVIEW),
          deedOf("undo merge", UNDER_REVIEW, p -> p.undoMerge("不同事项", DUE, deed()), MERGED),
          deedOf("follow master", MERGED, p -> p.followAssignedMaster(deed()), MERGED),
          deedOf("assigned", ASSIGNED, Proposal::assigned, AWAITING_ASSIGNMENT),
          deedOf("replied", REPLIED, Proposal::replied, IN_HANDLING, REHANDLING),
          deedOf("await rating", AWAITING_RATING, p -> p.awaitRating(DUE), REPLIED),
          deedOf(
              "rehandle",
              REHANDLING,
              p -> p.rehandle(p.view().round() + 1),
              AWAITING_RATING,
              JOINT_CONSULTATION,
              CLOSED),
          deedOf("consult", JOINT_CONSULTATION, p -> p.consult(DUE), AWAITING_RATING),
          deedOf(
              "close",
              CLOSED,
              p -> p.close(true, TODAY, deed()),
              AWAITING_RATING,
              JOINT_CONSULTATION),
          deedOf("archive", ARCHIVED, p -> p.archive(deed()), CLOSED));

  /** Deeds that need a recommendation; they are tried with and without one. */
  private static final List<DeedOf> DECISIONS =
      List.of(
          deedOf(
              "file",
              AWAITING_ASSIGNMENT,
              p -> p.file(() -> new SerialNumber(8, "第0008号"), DUE, deed()),
              UNDER_REVIEW),
          deedOf(
              "merge",
              MERGED,
              p -> p.mergeInto(aProposal().in(AWAITING_ASSIGNMENT), "同一事项", deed()),
              UNDER_REVIEW),
          deedOf(
              "not file",
              NOT_FILED,
              p -> p.doNotFile(List.of(Finding.SECRET), "涉密", deed()),
              UNDER_REVIEW),
          deedOf(
              "convert",
              ProposalState.CONVERTED,
              p -> p.convert(ConversionChannel.OPINION_ITEM, "转社情民意", deed()),
              UNDER_REVIEW),
          deedOf("reconsider", UNDER_REVIEW, p -> p.reconsider("请再核实", deed()), UNDER_REVIEW));

  static Stream<Arguments> everyDeedInEveryState() {
    return DEEDS.stream()
        .flatMap(
            deed -> Arrays.stream(ProposalState.values()).map(state -> Arguments.of(deed, state)));
  }

  static Stream<Arguments> everyDecisionInEveryState() {
    return DECISIONS.stream()
        .flatMap(
            deed -> Arrays.stream(ProposalState.values()).map(state -> Arguments.of(deed, state)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyDeedInEveryState")
  void happensOnlyFromItsStates(DeedOf deed, ProposalState state) {
    Proposal proposal = aProposal().in(state);
    if (deed.from().contains(state)) {
      deed.deed().accept(proposal);
      assertThat(proposal.view().state()).isEqualTo(deed.to());
    } else {
      refuses(proposal, deed.deed(), "proposal.not-in-state");
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyDecisionInEveryState")
  void isDecidedOnlyWhenRecommended(DeedOf deed, ProposalState state) {
    refuses(
        aProposal().in(state),
        deed.deed(),
        state == UNDER_REVIEW ? "filing.not-recommended" : "proposal.not-in-state");
    if (state == UNDER_REVIEW) {
      Proposal recommended = aProposal().recommended();
      deed.deed().accept(recommended);
      assertThat(recommended.view().state()).isEqualTo(deed.to());
      assertThat(recommended.view().recommended()).isFalse();
    }
  }

  @Test
  void handlingStartsOnceForAllDepartments() {
    Predicate<ProposalState> mayBegin = EnumSet.of(ASSIGNED, IN_HANDLING, REHANDLING)::contains;
    for (ProposalState state : ProposalState.values()) {
      Proposal proposal = aProposal().in(state);
      if (mayBegin.test(state)) {
        assertThat(proposal.handlingStarted()).isEqualTo(state == ASSIGNED);
        assertThat(proposal.view().state())
            .isEqualTo(state == REHANDLING ? REHANDLING : IN_HANDLING);
      } else {
        refuses(proposal, Proposal::handlingStarted, "proposal.not-in-state");
      }
    }
  }

  @Test
  void isEditedOnlyInTheHandsOfTheProposer() {
    for (ProposalState state : ProposalState.values()) {
      Proposal proposal = aProposal().in(state);
      Heading changed = retitled(proposal, "新案由");
      if (state.isEditable()) {
        proposal.edit(changed);
        assertThat(proposal.view().title()).isEqualTo("新案由");
      } else {
        refuses(proposal, p -> p.edit(changed), "proposal.not-in-state");
      }
    }
  }

  @Test
  void isMarkedKeyOnlyOnItsWayThroughTheDepartments() {
    Set<ProposalState> allowed =
        EnumSet.of(
            AWAITING_ASSIGNMENT,
            ASSIGNED,
            IN_HANDLING,
            REPLIED,
            AWAITING_RATING,
            REHANDLING,
            JOINT_CONSULTATION);
    UUID leader = UUID.randomUUID();
    for (ProposalState state : ProposalState.values()) {
      Proposal proposal = aProposal().in(state);
      if (allowed.contains(state)) {
        proposal.markKey(leader, deed());
        assertThat(proposal.view()).matches(ProposalView::key);
        assertThat(proposal.view().leaderId()).isEqualTo(leader);
        assertThat(proposal.view().state()).isEqualTo(state);
      } else {
        refuses(proposal, p -> p.markKey(leader, deed()), "proposal.not-in-state");
      }
    }
  }

  @Test
  void membersAreInvitedOnlyBeforeSubmission() {
    for (ProposalState state : ProposalState.values()) {
      Proposal proposal = aProposal().of(ProposalKind.JOINT).in(state);
      Consumer<Proposal> invite =
          p -> p.inviteCoSigner(UUID.randomUUID(), UUID.randomUUID(), TODAY, deed());
      Consumer<Proposal> record = p -> p.recordCoSigners(List.of(UUID.randomUUID()), deed());
      if (state == DRAFT || state == CO_SIGNING) {
        invite.accept(proposal);
        record.accept(proposal);
        assertThat(proposal.view().state()).isEqualTo(CO_SIGNING);
      } else {
        refuses(proposal, invite, "proposal.not-in-state");
        refuses(proposal, record, "proposal.not-in-state");
      }
    }
  }

  @Test
  void noTerminalStateIsWaitingForAnybody() {
    assertThat(ProposalState.values())
        .filteredOn(ProposalState::isTerminal)
        .allSatisfy(state -> assertThat(aProposal().in(state).view().due()).isNull());
  }

  private static Heading retitled(Proposal proposal, String title) {
    Heading now = proposal.heading();
    return new Heading(
        now.sessionId(),
        now.kind(),
        now.bodyId(),
        now.origin(),
        title,
        now.category(),
        now.mayBePublished());
  }

  private static void refuses(Proposal proposal, Consumer<Proposal> deed, String code) {
    ProposalView before = proposal.view();
    assertThat(catchThrowable(() -> deed.accept(proposal)))
        .asInstanceOf(type(RuleViolation.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
              assertThat(refusal.code()).isEqualTo(code);
              if (code.equals("proposal.not-in-state")) {
                assertThat(refusal.arguments().get(0)).isEqualTo(before.state());
              }
            });
    assertThat(proposal.view()).isEqualTo(before);
    assertThat(eventsOf(proposal)).isEmpty();
  }
}
