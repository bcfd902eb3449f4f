package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiyin.handling.AssignmentState.AWAITING_APPROVAL;
import static org.huiyin.handling.AssignmentState.AWAITING_AUDIT;
import static org.huiyin.handling.AssignmentState.AWAITING_CLAIM;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.OPINION_GIVEN;
import static org.huiyin.handling.AssignmentState.OPINION_LAPSED;
import static org.huiyin.handling.AssignmentState.REPLIED;
import static org.huiyin.handling.AssignmentState.RETURNED;
import static org.huiyin.handling.AssignmentState.RETURN_REQUESTED;
import static org.huiyin.handling.HandlingFixture.DUE;
import static org.huiyin.handling.HandlingFixture.HANDLER;
import static org.huiyin.handling.HandlingFixture.NAMES;
import static org.huiyin.handling.HandlingFixture.REPLY;
import static org.huiyin.handling.HandlingFixture.STEP_DUE;
import static org.huiyin.handling.HandlingFixture.TODAY;
import static org.huiyin.handling.HandlingFixture.ZONE;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.deed;
import static org.huiyin.handling.HandlingFixture.eventsOf;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every deed in every state: it leads where the table says, or is refused and changes nothing. */
class LegalityOfHandlingTests {

  private record DeedOf(
      String name,
      HandlingRole role,
      Consumer<Assignment> deed,
      Class<?> event,
      AssignmentState to,
      Set<AssignmentState> from) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static DeedOf of(
      String name,
      HandlingRole role,
      Consumer<Assignment> deed,
      Class<?> event,
      AssignmentState to,
      AssignmentState... from) {
    return new DeedOf(name, role, deed, event, to, Set.of(from));
  }

  private static final HandlingRole LEAD = HandlingRole.LEAD;
  private static final HandlingRole CO = HandlingRole.CO;
  private static final HandlingPlan PLAN = new HandlingPlan("调研", "", TODAY);

  private static final List<DeedOf> DEEDS =
      List.of(
          of(
              "claim",
              LEAD,
              a -> a.claim(HANDLER, deed(), ZONE, NAMES),
              AssignmentClaimed.class,
              IN_HANDLING,
              AWAITING_CLAIM),
          of(
              "ask to return",
              LEAD,
              a -> a.requestReturn("不属职责", null, STEP_DUE, deed(), ZONE),
              ReturnRequested.class,
              RETURN_REQUESTED,
              AWAITING_CLAIM),
          of(
              "uphold the return",
              LEAD,
              a -> a.upholdReturn("同意", null, deed()),
              ReturnUpheld.class,
              RETURNED,
              RETURN_REQUESTED),
          of(
              "refuse the return",
              LEAD,
              a -> a.refuseReturn("属职责", deed()),
              ReturnRefused.class,
              IN_HANDLING,
              RETURN_REQUESTED),
          of(
              "plan",
              LEAD,
              a -> a.plan(PLAN, deed()),
              HandlingPlanned.class,
              IN_HANDLING,
              IN_HANDLING),
          of(
              "submit the reply",
              LEAD,
              a -> a.submitReply(REPLY, ResultClass.A, STEP_DUE, deed()),
              ReplySubmitted.class,
              AWAITING_APPROVAL,
              IN_HANDLING),
          of(
              "approve the reply",
              LEAD,
              a -> a.approveReply(REPLY, STEP_DUE, deed()),
              ReplyApproved.class,
              AWAITING_AUDIT,
              AWAITING_APPROVAL),
          of(
              "reject the reply",
              LEAD,
              a -> a.rejectReply(REPLY, "重写", deed()),
              ReplyRejected.class,
              IN_HANDLING,
              AWAITING_APPROVAL),
          of(
              "send the reply back",
              LEAD,
              a -> a.sendReplyBack(REPLY, "补充", 3, deed()),
              ReplySentBack.class,
              IN_HANDLING,
              AWAITING_AUDIT),
          of(
              "deliver the reply",
              LEAD,
              a -> a.deliverReply(REPLY, ResultClass.A, "文号", deed()),
              ReplyDelivered.class,
              REPLIED,
              AWAITING_AUDIT),
          of(
              "give the opinion",
              CO,
              a -> a.giveOpinion(deed()),
              CoOpinionGiven.class,
              OPINION_GIVEN,
              IN_HANDLING),
          of(
              "let the opinion lapse",
              CO,
              a -> a.lapseOpinion(deed()),
              CoOpinionLapsed.class,
              OPINION_LAPSED,
              IN_HANDLING));

  static Stream<Arguments> everyDeedInEveryState() {
    return DEEDS.stream()
        .flatMap(
            deed ->
                Arrays.stream(AssignmentState.values())
                    .filter(state -> possible(deed.role(), state))
                    .map(state -> Arguments.of(deed, state)));
  }

  private static boolean possible(HandlingRole role, AssignmentState state) {
    boolean onlyCo = state == OPINION_GIVEN || state == OPINION_LAPSED;
    boolean onlyRepliers =
        state == AWAITING_APPROVAL || state == AWAITING_AUDIT || state == REPLIED;
    return role == CO ? !onlyRepliers : !onlyCo;
  }

  @ParameterizedTest(name = "{0} when {1}")
  @MethodSource("everyDeedInEveryState")
  void isDoneOrRefused(DeedOf deed, AssignmentState state) {
    Assignment assignment = anAssignment().of(deed.role()).in(state);
    if (deed.from().contains(state)) {
      deed.deed().accept(assignment);
      assertThat(assignment.state()).isEqualTo(deed.to());
      assertThat(eventsOf(assignment)).singleElement().isInstanceOf(deed.event());
    } else {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> deed.deed().accept(assignment))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT));
      assertThat(assignment.state()).isEqualTo(state);
      assertThat(eventsOf(assignment)).isEmpty();
    }
  }

  static Stream<Arguments> whatNeedsAClaim() {
    Consumer<Assignment> further = a -> a.askForFurtherDepartment(UUID.randomUUID(), "需要", deed());
    Consumer<Assignment> extended = a -> a.extendTo(DUE.day().plusDays(1));
    Consumer<Assignment> touch = Assignment::requireInTouch;
    Consumer<Assignment> writing = Assignment::requireWriting;
    Consumer<Assignment> time = a -> a.requireMayAskForTime(TODAY);
    Set<AssignmentState> working = Set.of(IN_HANDLING, AWAITING_APPROVAL, AWAITING_AUDIT);
    return Stream.of(
        Arguments.of("ask for a further department", further, working),
        Arguments.of("be granted time", extended, working),
        Arguments.of(
            "record a contact",
            touch,
            Set.of(IN_HANDLING, AWAITING_APPROVAL, AWAITING_AUDIT, REPLIED)),
        Arguments.of("write the reply", writing, Set.of(IN_HANDLING)),
        Arguments.of("ask for time", time, Set.of(IN_HANDLING)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatNeedsAClaim")
  void isPossibleInSomeStates(
      String name, Consumer<Assignment> deed, Set<AssignmentState> allowed) {
    for (AssignmentState state : AssignmentState.values()) {
      if (possible(LEAD, state)) {
        Assignment assignment = anAssignment().in(state);
        String refusal = refusalOf(() -> deed.accept(assignment));
        assertThat(refusal.equals("done"))
            .as(name + " when " + state)
            .isEqualTo(allowed.contains(state));
      }
    }
  }
}
