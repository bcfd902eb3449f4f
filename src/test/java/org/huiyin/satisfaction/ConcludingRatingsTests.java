package org.huiyin.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiyin.satisfaction.Satisfaction.SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.UNSATISFIED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ConcludingRatingsTests {

  private static final UUID PROPOSAL = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final DueDate DUE =
      new DueDate(
          TODAY.plusDays(21), TODAY.plusDays(21), "due.rating", 15, DueUnit.WORKING_DAYS, TODAY);
  private static final Deed DEED = Deed.bySystem(Instant.parse("2026-06-22T01:00:00Z"));

  @Nested
  class ARound {

    private final RatingRound round = RatingRound.open(UUID.randomUUID(), PROPOSAL, 1, DUE);

    @Test
    void invitesEverybodyOnce() {
      List<UUID> asked = List.of(UUID.randomUUID(), UUID.randomUUID());

      round.invite(asked, DEED);

      assertThat(eventsOf(round))
          .containsExactly(new RatingsInvited(PROPOSAL, 1, asked, DUE.day(), DEED));
    }

    @Test
    void remindsTheSilent() {
      List<UUID> silent = List.of(UUID.randomUUID());

      round.remind(silent, DEED);

      assertThat(eventsOf(round))
          .containsExactly(new RatingsReminded(PROPOSAL, 1, silent, DUE.day(), DEED));
      assertThat(round.view(false, List.of()).remindedAt()).isEqualTo(DEED.at());
    }

    @Test
    void keepsWhatDecided() {
      conclude();

      RatingRoundView view = round.view(false, List.of());
      assertThat(view.concluded()).isTrue();
      assertThat(view.outcome()).isEqualTo(RatingOutcome.REHANDLE);
      assertThat(view.rule()).isEqualTo("rating.rehandle");
      assertThat(view.aggregation()).isEqualTo(RatingAggregation.WORST);
      assertThat(eventsOf(round))
          .containsExactly(
              new RatingsConcluded(
                  PROPOSAL, 1, SATISFIED, UNSATISFIED, RatingOutcome.REHANDLE, DEED));
    }

    @Test
    void isConcludedOnce() {
      conclude();

      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(this::conclude)
          .returns("rating.round-concluded", RuleViolation::code);
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> round.remind(List.of(), DEED))
          .returns("rating.round-concluded", RuleViolation::code);
    }

    @Test
    void showsNoRatingsWhileTheyAreWithheld() {
      RatingView rating =
          Rating.ask(
                  UUID.randomUUID(), round, new Rating.Entitled(UUID.randomUUID(), PROPOSAL, true))
              .view();

      assertThat(round.view(true, List.of(rating)).ratings()).isEmpty();
      assertThat(round.view(false, List.of(rating)).ratings()).containsExactly(rating);
    }

    private void conclude() {
      round.conclude(
          RatingAggregation.WORST,
          SATISFIED,
          UNSATISFIED,
          new RatingRuling(RatingOutcome.REHANDLE, "rating.rehandle"),
          DEED);
    }
  }

  @Nested
  class AConsultation {

    private final JointConsultation consultation =
        JointConsultation.convene(UUID.randomUUID(), PROPOSAL, 3, DUE, DEED);

    @Test
    void isConvenedWithADay() {
      assertThat(eventsOf(consultation))
          .containsExactly(
              new ConsultationConvened(PROPOSAL, consultation.view().id(), DUE.day(), DEED));
    }

    @Test
    void keepsHowItEnded() {
      consultation.hold(ended(ConsultationOutcome.DISSENT), false, DEED);

      assertThat(consultation.view().outcome()).isEqualTo(ConsultationOutcome.DISSENT);
      assertThat(consultation.view().heldOn()).isEqualTo(TODAY);
      assertThat(eventsOf(consultation))
          .last()
          .isEqualTo(
              new ConsultationHeld(
                  PROPOSAL, consultation.view().id(), ConsultationOutcome.DISSENT, DEED));
    }

    @Test
    void ordersHandlingAgainOnlyWhenItMay() {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> consultation.hold(ended(ConsultationOutcome.REHANDLE), false, DEED))
          .returns("consultation.rehandled-already", RuleViolation::code);
      assertThat(consultation.outcome()).isNull();

      consultation.hold(ended(ConsultationOutcome.REHANDLE), true, DEED);

      assertThat(consultation.outcome()).isEqualTo(ConsultationOutcome.REHANDLE);
    }

    @Test
    void isHeldOnce() {
      consultation.hold(ended(ConsultationOutcome.AGREED), true, DEED);

      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> consultation.hold(ended(ConsultationOutcome.DISSENT), true, DEED))
          .returns("consultation.already-held", RuleViolation::code);
    }

    private static JointConsultation.Minutes ended(ConsultationOutcome outcome) {
      return new JointConsultation.Minutes(TODAY, "提案者、承办单位、提案委", "三方当面沟通", outcome);
    }
  }

  private static List<Object> eventsOf(Object aggregate) {
    return List.copyOf(ReflectionTestUtils.invokeMethod(aggregate, "domainEvents"));
  }
}
