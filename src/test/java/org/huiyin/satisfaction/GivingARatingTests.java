package org.huiyin.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiyin.satisfaction.Satisfaction.BASICALLY_SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.NO_FEEDBACK;
import static org.huiyin.satisfaction.Satisfaction.SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.UNSATISFIED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class GivingARatingTests {

  private static final UUID PROPOSAL = UUID.randomUUID();
  private static final UUID RATER = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final DueDate DUE =
      new DueDate(
          TODAY.plusDays(21), TODAY.plusDays(21), "due.rating", 15, DueUnit.WORKING_DAYS, TODAY);
  private static final Deed DEED =
      new Deed(RATER, null, Channel.WEB, Instant.parse("2026-06-02T01:00:00Z"));

  private final RatingRound round = RatingRound.open(UUID.randomUUID(), PROPOSAL, 2, DUE);
  private final Rating rating =
      Rating.ask(UUID.randomUUID(), round, new Rating.Entitled(RATER, PROPOSAL, true));

  @Test
  void isAskedForWithoutAnOpinion() {
    assertThat(rating.view().state()).isEqualTo(RatingState.ASKED);
    assertThat(rating.view().attitude()).isNull();
    assertThat(rating.view().round()).isEqualTo(2);
    assertThat(rating.isAsked()).isTrue();
  }

  @Test
  void keepsBothAxesAndTheComment() {
    GivenRating given = rating.give(SATISFIED, BASICALLY_SATISFIED, "态度好，还需加快", DEED);

    assertThat(given.number()).isEqualTo(1);
    assertThat(given.deed()).isEqualTo(DEED);
    assertThat(rating.view().attitude()).isEqualTo(SATISFIED);
    assertThat(rating.view().result()).isEqualTo(BASICALLY_SATISFIED);
    assertThat(rating.view().comment()).isEqualTo("态度好，还需加快");
    assertThat(rating.view().ratedAt()).isEqualTo(DEED.at());
    assertThat(events())
        .containsExactly(
            new ProposalRated(
                PROPOSAL, rating.id(), RATER, 2, SATISFIED, BASICALLY_SATISFIED, DEED));
  }

  @Test
  void givenAgainIsARevisionAndTheEarlierOneIsKept() {
    GivenRating first = rating.give(SATISFIED, SATISFIED, "", DEED);
    GivenRating second = rating.give(SATISFIED, UNSATISFIED, "实地查看后并未解决", DEED);

    assertThat(first.result()).isEqualTo(SATISFIED);
    assertThat(second.number()).isEqualTo(2);
    assertThat(rating.view().result()).isEqualTo(UNSATISFIED);
    assertThat(rating.view().timesGiven()).isEqualTo(2);
    assertThat(events())
        .last()
        .isEqualTo(
            new RatingRevised(PROPOSAL, rating.id(), RATER, 2, SATISFIED, UNSATISFIED, DEED));
  }

  @Test
  void silenceIsRecordedAsSilenceOnBothAxes() {
    Deed system = Deed.bySystem(DEED.at());

    rating.lapse(system);

    assertThat(rating.view().state()).isEqualTo(RatingState.NO_FEEDBACK);
    assertThat(rating.view().attitude()).isEqualTo(NO_FEEDBACK);
    assertThat(rating.view().result()).isEqualTo(NO_FEEDBACK);
    assertThat(rating.view().ratedAt()).isNull();
    assertThat(events()).containsExactly(new RatingLapsed(PROPOSAL, rating.id(), RATER, 2, system));
  }

  @Test
  void speakingUpAfterSilenceIsARevision() {
    rating.lapse(DEED);

    rating.give(UNSATISFIED, UNSATISFIED, "", DEED);

    assertThat(rating.view().state()).isEqualTo(RatingState.RATED);
    assertThat(events()).last().isInstanceOf(RatingRevised.class);
  }

  @Test
  void whoAnsweredWasNotSilent() {
    rating.give(SATISFIED, SATISFIED, "", DEED);

    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> rating.lapse(DEED))
        .returns("rating.already-answered", RuleViolation::code);
  }

  @Test
  void nobodyGivesSilence() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> rating.give(NO_FEEDBACK, SATISFIED, "", DEED))
        .returns("rating.silence-is-not-given", RuleViolation::code);
    assertThat(rating.isAsked()).isTrue();
    assertThat(events()).isEmpty();
  }

  private List<Object> events() {
    return List.copyOf(ReflectionTestUtils.invokeMethod(rating, "domainEvents"));
  }
}
