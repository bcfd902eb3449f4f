package org.huiyin.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.satisfaction.Satisfaction.BASICALLY_SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.UNSATISFIED;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.HandlingReopened;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.InvalidInput;
import org.huiyin.testing.AftercareTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class RatingRoundsTests extends AftercareTest {

  @Autowired private RatingDesk desk;
  @Autowired private ConsultationDesk consultations;
  @Autowired private Ratings ratings;
  @Autowired private RatingRounds rounds;
  @Autowired private Proposals proposals;

  @Nested
  class Inviting {

    @Test
    void asksEverySignerAlsoOfMergedProposals() {
      UUID master = filed(2);
      UUID merged = mergedInto(master, 3);
      assigned(master, 1);
      deliver(master, 1, ResultClass.A);

      assertThat(life.ratings(master)).hasSize(3);
      assertThat(ratingOf(master, 1).firstSigner()).isTrue();
      assertThat(ratingOf(master, 2).firstSigner()).isFalse();
      assertThat(ratingOf(master, 3).signedProposalId()).isEqualTo(merged);
      assertThat(life.stateOf(master)).isEqualTo(ProposalState.AWAITING_RATING);
      assertThat(happened(master, RatingsInvited.class)).hasSize(1);
    }

    @Test
    void leavesCoSignersOutWhereTheCommitteeSaysSo() {
      set(Setting.RATING_BY_CO_SIGNERS, "false");
      UUID master = filed(2);
      mergedInto(master, 3);
      assigned(master, 1);
      deliver(master, 1, ResultClass.A);

      assertThat(ratings.ofProposal(master).get(0).ratings())
          .extracting(RatingView::raterId)
          .containsExactlyInAnyOrder(town.member(1).personId(), town.member(3).personId());
    }

    @Test
    void asksAPersonOnceWhoSignedTwice() {
      UUID master = filed(2);
      mergedInto(master, 2);
      assigned(master, 1);
      deliver(master, 1, ResultClass.A);

      assertThat(life.ratings(master)).hasSize(2);
    }

    @Test
    void happensOnceInARound() {
      UUID id = replied(ResultClass.A);

      assertRefused("proposal.not-in-state", () -> inTransaction(() -> rounds.invite(id)));
    }
  }

  @Nested
  class Rating {

    @Test
    void keepsWhatWasSaidBefore() {
      UUID id = jointlyAsked();
      UUID rating = ratingOf(id, 1).id();
      desk.rate(rating, SATISFIED, SATISFIED, "", member(1));

      desk.rate(rating, SATISFIED, UNSATISFIED, "实地查看后并未解决", member(1));

      assertThat(ratingOf(id, 1).result()).isEqualTo(UNSATISFIED);
      assertThat(desk.history(rating, town.member(1)))
          .extracting(GivenRatingView::result)
          .containsExactly(SATISFIED, UNSATISFIED);
      assertThat(happened(id, ProposalRated.class)).hasSize(1);
      assertThat(happened(id, RatingRevised.class)).hasSize(1);
    }

    @Test
    void isKnownToTheTransactionItIsGivenIn() {
      UUID id = jointlyAsked();
      UUID first = ratingOf(id, 1).id();
      UUID second = ratingOf(id, 2).id();
      inTransaction(
          () -> {
            assertThat(ratings.byId(first).state()).isEqualTo(RatingState.ASKED);
            assertThat(ratings.ofProposal(id).get(0).concluded()).isFalse();
            desk.rate(first, SATISFIED, SATISFIED, "", member(1));
            assertThat(ratings.byId(first).state()).isEqualTo(RatingState.RATED);
            assertThat(ratings.ofProposal(id).get(0).ratings()).contains(ratings.byId(first));
            desk.rate(second, SATISFIED, SATISFIED, "", member(2));
            assertThat(ratings.ofProposal(id).get(0).concluded()).isTrue();
          });
    }

    @Test
    void isForTheOneWhoWasAsked() {
      UUID rating = ratingOf(jointlyAsked(), 1).id();

      assertRefused("forbidden", () -> desk.rate(rating, SATISFIED, SATISFIED, "", member(2)));
      assertRefused("forbidden", () -> desk.rate(rating, SATISFIED, SATISFIED, "", staff()));
      assertRefused(
          "not-found",
          () -> desk.rate(rating, SATISFIED, SATISFIED, "", at(Town.foundedIn(jdbc).member(1))));
      assertRefused(
          "not-found", () -> desk.rate(UUID.randomUUID(), SATISFIED, SATISFIED, "", member(1)));
    }

    @Test
    void isEnteredFromPaperByTheCommitteeOnly() {
      UUID rating = ratingOf(jointlyAsked(), 1).id();
      CurrentUser rater = town.member(1);
      Acting office = Acting.onPaperFor(town.official(Role.TRANSMISSION_OFFICE), rater);

      assertRefused(
          "rating.paper-by-committee-only",
          () -> desk.rate(rating, SATISFIED, SATISFIED, "", office));

      desk.rate(
          rating,
          SATISFIED,
          BASICALLY_SATISFIED,
          "纸质表",
          Acting.onPaperFor(town.official(Role.COMMITTEE_STAFF), rater));
      assertThat(desk.history(rating, rater).get(0).deed().onBehalfOf())
          .isEqualTo(rater.personId());
    }

    @Test
    void findsEverythingThatIsWrong() {
      UUID rating = ratingOf(jointlyAsked(), 1).id();

      assertThat(
              catchThrowableOfType(
                      InvalidInput.class,
                      () -> desk.rate(rating, Satisfaction.NO_FEEDBACK, null, "\u0007", member(1)))
                  .faults())
          .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
          .containsExactly(
              tuple("attitude", "input.not-one-of"),
              tuple("result", "input.required"),
              tuple("comment", "input.control-characters"));
    }

    @Test
    void refusesAStalePage() {
      UUID id = jointlyAsked();
      RatingView seen = ratingOf(id, 1);
      rate(id, 1, SATISFIED);

      assertRefused(
          "stale",
          () ->
              desk.rate(
                  seen.id(), UNSATISFIED, UNSATISFIED, "", member(1).havingSeen(seen.version())));
    }

    @Test
    void endsWhenTheProposalIsClosed() {
      UUID id = closed(ResultClass.A);

      assertRefused("rating.round-concluded", () -> rate(id, 1, UNSATISFIED));
    }

    @Test
    void waitsForTheNextReplyWhileHandledAgain() {
      UUID id = replied(ResultClass.A);
      rate(id, 1, UNSATISFIED);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.REHANDLING);

      assertRefused("rating.asked-again-after-rehandling", () -> rate(id, 1, SATISFIED));
    }

    private UUID jointlyAsked() {
      UUID id = assigned(filed(2), 1);
      deliver(id, 1, ResultClass.A);
      return id;
    }
  }

  @Nested
  class Seeing {

    private UUID id;

    private void firstOfTwoRated() {
      id = assigned(filed(2), 1);
      deliver(id, 1, ResultClass.A);
      rate(id, 1, UNSATISFIED);
    }

    @Test
    void isWithheldFromTheDepartmentAndTheOfficeUntilConcluded() {
      firstOfTwoRated();
      List<CurrentUser> rated =
          List.of(
              town.department(1).handler(),
              town.department(1).approver(),
              town.official(Role.TRANSMISSION_OFFICE),
              town.official(Role.ADMIN));
      UUID rating = ratingOf(id, 1).id();

      assertThat(rated)
          .allSatisfy(
              user -> {
                RatingRoundView round = desk.ofProposal(id, user).get(0);
                assertThat(round.withheld()).isTrue();
                assertThat(round.ratings()).isEmpty();
                assertRefused("not-found", () -> desk.byId(rating, user));
                assertRefused("not-found", () -> desk.history(rating, user));
              });

      rate(id, 2, SATISFIED);

      assertThat(rated)
          .allSatisfy(
              user -> {
                assertThat(desk.ofProposal(id, user).get(0).ratings()).hasSize(2);
                assertThat(desk.byId(rating, user).result()).isEqualTo(UNSATISFIED);
              });
    }

    @Test
    void isForTheCommitteeAndTheSignersAtOnce() {
      firstOfTwoRated();

      assertThat(
              List.of(
                  town.official(Role.COMMITTEE_STAFF),
                  town.official(Role.COMMITTEE_LEAD),
                  town.official(Role.SUPERVISOR),
                  town.official(Role.AUDITOR),
                  town.member(1),
                  town.member(2)))
          .allSatisfy(user -> assertThat(desk.ofProposal(id, user).get(0).ratings()).hasSize(2));
    }

    @Test
    void isForNobodyElse() {
      firstOfTwoRated();

      assertThat(
              List.of(
                  town.member(3),
                  town.department(2).handler(),
                  town.official(Role.ASSESSOR),
                  Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)))
          .allSatisfy(user -> assertRefused("not-found", () -> desk.ofProposal(id, user)));
    }
  }

  @Nested
  class Concluding {

    @Test
    void waitsForEverybody() {
      UUID id = replied(ResultClass.A);

      assertRefused("rating.still-awaited", () -> inTransaction(() -> rounds.conclude(id)));
    }

    @Test
    void remindsOnlyTheSilent() {
      UUID id = assigned(filed(2), 1);
      deliver(id, 1, ResultClass.A);
      rate(id, 2, SATISFIED);

      inTransaction(() -> rounds.remind(id));

      assertThat(happened(id, RatingsReminded.class))
          .singleElement()
          .satisfies(
              entry ->
                  assertThat(entry.facts().get("raterIds"))
                      .isEqualTo(List.of(town.member(1).personId().toString())));
    }

    @Test
    void takesSilenceForNothing() {
      UUID id = replied(ResultClass.A);

      dawnOf(ratings.ofProposal(id).get(0).due().day().plusDays(1));

      RatingRoundView round = ratings.ofProposal(id).get(0);
      assertThat(round.result()).isEqualTo(Satisfaction.NO_FEEDBACK);
      assertThat(round.outcome()).isEqualTo(RatingOutcome.CLOSE);
      assertThat(round.ratings().get(0).state()).isEqualTo(RatingState.NO_FEEDBACK);
      assertThat(happened(id, RatingLapsed.class)).hasSize(1);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void putsSeveralSignersTogetherAsTheCommitteeSays(RatingAggregation aggregation) {
      set(Setting.RATING_AGGREGATION, aggregation.name());
      UUID id = assigned(filed(2, 3), 1);
      deliver(id, 1, ResultClass.A);
      rate(id, 1, BASICALLY_SATISFIED);
      rate(id, 2, SATISFIED);
      rate(id, 3, SATISFIED);

      assertThat(ratings.ofProposal(id).get(0).result())
          .isEqualTo(aggregation == RatingAggregation.MAJORITY ? SATISFIED : BASICALLY_SATISFIED);
    }

    @Test
    void goesFromHandlingAgainToConsultationAndEndsWithDissent() {
      UUID id = assigned(filed(), 1);
      for (int round = 1; round <= 2; round++) {
        unsatisfiedReply(id);
        assertThat(life.stateOf(id)).isEqualTo(ProposalState.REHANDLING);
      }
      unsatisfiedReply(id);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.JOINT_CONSULTATION);

      consultations.hold(id, minutes(ConsultationOutcome.REHANDLE), staff());
      assertThat(happened(id, HandlingReopened.class))
          .extracting(entry -> entry.facts().get("cause"))
          .containsExactly("RATING", "RATING", "CONSULTATION");
      unsatisfiedReply(id);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.JOINT_CONSULTATION);

      assertRefused(
          "consultation.rehandled-already",
          () -> consultations.hold(id, minutes(ConsultationOutcome.REHANDLE), staff()));
      consultations.hold(id, minutes(ConsultationOutcome.DISSENT), staff());

      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
      assertThat(proposals.byId(id).dissent()).isTrue();
      assertThat(ratings.ofProposal(id)).hasSize(4);
    }

    private void unsatisfiedReply(UUID id) {
      deliver(id, 1, ResultClass.A);
      rate(id, 1, UNSATISFIED);
    }
  }

  @Nested
  class Consulting {

    @Test
    void letsTheSignerChangeHisMind() {
      UUID id = consulted();

      rate(id, 1, SATISFIED);

      assertThat(ratingOf(id, 1).result()).isEqualTo(SATISFIED);
      assertThat(ratings.ofProposal(id).get(0).result()).isEqualTo(UNSATISFIED);
    }

    @Test
    void isWrittenDownByStaffOnly() {
      UUID id = consulted();
      ConsultationMinutes agreed = minutes(ConsultationOutcome.AGREED);

      assertThat(List.of(lead(), leader(), office(), member(1), handler(1)))
          .allSatisfy(by -> assertRefused("forbidden", () -> consultations.hold(id, agreed, by)));
      assertRefused(
          "not-found",
          () ->
              consultations.hold(
                  id, agreed, at(Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF))));
    }

    @Test
    void isConvenedFirst() {
      UUID id = replied(ResultClass.A);

      assertRefused(
          "consultation.none-convened",
          () -> consultations.hold(id, minutes(ConsultationOutcome.AGREED), staff()));
    }

    @Test
    void hasCompleteMinutes() {
      UUID id = consulted();
      ConsultationMinutes empty =
          new ConsultationMinutes(LocalDate.now(clock).plusDays(1), "", " ", null);

      assertThat(
              catchThrowableOfType(InvalidInput.class, () -> consultations.hold(id, empty, staff()))
                  .faults())
          .extracting(InvalidInput.Fault::field)
          .containsExactly("heldOn", "participants", "minutes", "outcome");
    }

    @Test
    void agreedClosesWithoutDissent() {
      UUID id = consulted();

      consultations.hold(id, minutes(ConsultationOutcome.AGREED), staff());

      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
      assertThat(proposals.byId(id).dissent()).isFalse();
      assertThat(consultations.ofProposal(id, town.member(1))).hasSize(1);
      assertRefused("not-found", () -> consultations.ofProposal(id, town.member(2)));
    }

    private UUID consulted() {
      set(Setting.REHANDLING_ROUNDS, "0");
      UUID id = replied(ResultClass.A);
      rate(id, 1, UNSATISFIED);
      return id;
    }
  }

  private ConsultationMinutes minutes(ConsultationOutcome outcome) {
    return new ConsultationMinutes(LocalDate.now(clock), "提案者、承办单位、提案委", "三方当面沟通。", outcome);
  }
}
