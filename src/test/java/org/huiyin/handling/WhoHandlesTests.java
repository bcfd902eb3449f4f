package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.AssignmentState.AWAITING_APPROVAL;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.REPLIED;
import static org.huiyin.handling.AssignmentState.RETURNED;
import static org.huiyin.handling.AssignmentState.RETURN_REQUESTED;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.round;
import static org.huiyin.handling.HandlingRole.CO;
import static org.huiyin.handling.HandlingRole.LEAD;
import static org.huiyin.handling.HandlingRole.SEPARATE;
import static org.huiyin.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoHandlesTests {

  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();

  @Test
  void isALeadWithOrWithoutCoHandlersOrSeveralSeparateOnes() {
    assertThat(order(A)).isEqualTo("done");
    assertThat(order(A, B, C)).isEqualTo("done");
    assertThat(ordered(null, List.of(), List.of(A, B))).isEqualTo("done");
  }

  @Test
  void isNeverAMixtureNorNobodyNorOneAlone() {
    assertThat(ordered(A, List.of(), List.of(B, C)))
        .isEqualTo("assignment-order.lead-and-separate");
    assertThat(ordered(null, List.of(C), List.of(A, B)))
        .isEqualTo("assignment-order.co-without-lead");
    assertThat(ordered(null, List.of(), List.of())).isEqualTo("assignment-order.nobody");
    assertThat(ordered(null, List.of(), List.of(A))).isEqualTo("assignment-order.one-separate");
  }

  @Test
  void isNoDepartmentTwice() {
    assertThat(order(A, A)).isEqualTo("assignment-order.department-twice");
    assertThat(order(A, B, B)).isEqualTo("assignment-order.department-twice");
    assertThat(ordered(null, List.of(), List.of(B, B)))
        .isEqualTo("assignment-order.department-twice");
  }

  @Test
  void onlyCoHandlersJoinALeadAndOnlyWhileItWorks() {
    Round working = round(anAssignment().in(IN_HANDLING));
    assertThat(joining(working, A, CO)).isEqualTo("done");
    assertThat(joining(working, A, SEPARATE)).isEqualTo("joining.separate-beside-lead");
    assertThat(joining(working, A, LEAD)).isEqualTo("joining.second-lead");
    assertThat(joining(round(anAssignment().in(AWAITING_APPROVAL)), A, CO))
        .isEqualTo("joining.lead-has-written");
  }

  @Test
  void onlySeparateOnesJoinSeparateOnes() {
    Round separate = round(separate(B, IN_HANDLING), separate(C, REPLIED));
    assertThat(joining(separate, A, SEPARATE)).isEqualTo("done");
    assertThat(joining(separate, A, CO)).isEqualTo("joining.co-without-lead");
  }

  @Test
  void nobodyJoinsTwiceButWhoReturnedMayComeBack() {
    Round round = round(separate(A, RETURNED), separate(B, IN_HANDLING), separate(C, IN_HANDLING));
    assertThat(joining(round, B, SEPARATE)).isEqualTo("assignment.department-already-assigned");
    assertThat(joining(round, A, SEPARATE)).isEqualTo("done");
  }

  @Test
  void aLeadThatReturnsIsReplacedACoHandlerNeedNotBe() {
    Assignment lead = anAssignment().by(A).in(RETURN_REQUESTED);
    Assignment co = anAssignment().of(CO).by(B).in(RETURN_REQUESTED);
    Round round = round(lead, co);
    assertThat(upholding(round, lead, null)).isEqualTo("return.lead-needs-replacement");
    assertThat(upholding(round, lead, C)).isEqualTo("done");
    assertThat(upholding(round, lead, A)).isEqualTo("return.replaced-by-itself");
    assertThat(upholding(round, co, null)).isEqualTo("done");
  }

  @Test
  void atLeastTwoSeparateOnesRemain() {
    Assignment returned = separate(A, RETURN_REQUESTED);
    Round two = round(returned, separate(B, IN_HANDLING));
    Round three = round(returned, separate(B, IN_HANDLING), separate(C, REPLIED));
    Round twoAndOneGone = round(returned, separate(B, IN_HANDLING), separate(C, RETURNED));
    assertThat(upholding(two, returned, null)).isEqualTo("return.separate-needs-replacement");
    assertThat(upholding(twoAndOneGone, returned, null))
        .isEqualTo("return.separate-needs-replacement");
    assertThat(upholding(two, returned, C)).isEqualTo("done");
    assertThat(upholding(three, returned, null)).isEqualTo("done");
  }

  @Test
  void aPlaceIsNotReturnedForEver() {
    Assignment second = anAssignment().returnedBefore(1).in(IN_HANDLING);
    Assignment third = anAssignment().returnedBefore(2).in(IN_HANDLING);
    assertThat(refusalOf(() -> ReturnPolicy.checkRequest(second, 2))).isEqualTo("done");
    assertThat(refusalOf(() -> ReturnPolicy.checkRequest(third, 2)))
        .isEqualTo("assignment.returns-exhausted");
  }

  @Test
  void theRoundIsRepliedToWhenNobodyElseOwesAReply() {
    Assignment last = separate(A, IN_HANDLING);
    assertThat(round(last, separate(B, REPLIED), separate(C, RETURNED)).repliedApartFrom(last.id()))
        .isTrue();
    assertThat(
            round(last, separate(B, REPLIED), separate(C, IN_HANDLING)).repliedApartFrom(last.id()))
        .isFalse();
    Assignment lead = anAssignment().by(A).in(IN_HANDLING);
    assertThat(round(lead, anAssignment().of(CO).in(IN_HANDLING)).repliedApartFrom(lead.id()))
        .isTrue();
  }

  private static Assignment separate(UUID department, AssignmentState state) {
    return anAssignment().of(SEPARATE).by(department).in(state);
  }

  private static String order(UUID lead, UUID... co) {
    return refusalOf(() -> OrderPolicy.check(AssignmentOrder.toLead(lead, co)));
  }

  private static String ordered(UUID lead, List<UUID> co, List<UUID> separate) {
    return refusalOf(() -> OrderPolicy.check(new AssignmentOrder(lead, co, separate, "")));
  }

  private static String joining(Round round, UUID department, HandlingRole role) {
    return refusalOf(() -> JoiningPolicy.check(round, department, "市某局", role));
  }

  private static String upholding(Round round, Assignment returned, UUID replacement) {
    return refusalOf(() -> ReturnPolicy.checkUpholding(round, returned, replacement));
  }
}
