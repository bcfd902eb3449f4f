package org.huiyin.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.satisfaction.RatingAggregation.FIRST_SIGNER;
import static org.huiyin.satisfaction.RatingAggregation.MAJORITY;
import static org.huiyin.satisfaction.RatingAggregation.WORST;
import static org.huiyin.satisfaction.Satisfaction.BASICALLY_SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.NO_FEEDBACK;
import static org.huiyin.satisfaction.Satisfaction.SATISFIED;
import static org.huiyin.satisfaction.Satisfaction.UNSATISFIED;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.satisfaction.RatingAggregation.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingAggregationTests {

  @Test
  void worstTakesTheWorstOpinion() {
    assertThat(WORST.of(opinions(SATISFIED, BASICALLY_SATISFIED, SATISFIED)))
        .isEqualTo(BASICALLY_SATISFIED);
    assertThat(WORST.of(opinions(SATISFIED, UNSATISFIED, BASICALLY_SATISFIED)))
        .isEqualTo(UNSATISFIED);
  }

  @Test
  void majorityTakesTheMostFrequentOpinion() {
    assertThat(MAJORITY.of(opinions(UNSATISFIED, SATISFIED, SATISFIED))).isEqualTo(SATISFIED);
  }

  @Test
  void majorityTakesTheWorseOfEquallyFrequentOpinions() {
    assertThat(MAJORITY.of(opinions(SATISFIED, UNSATISFIED))).isEqualTo(UNSATISFIED);
    assertThat(MAJORITY.of(opinions(UNSATISFIED, SATISFIED))).isEqualTo(UNSATISFIED);
  }

  @Test
  void firstSignerTakesTheFirstSignersOpinion() {
    assertThat(FIRST_SIGNER.of(opinions(SATISFIED, UNSATISFIED, UNSATISFIED))).isEqualTo(SATISFIED);
    assertThat(FIRST_SIGNER.of(opinions(UNSATISFIED, SATISFIED, SATISFIED))).isEqualTo(UNSATISFIED);
  }

  @Test
  void theOthersSpeakForASilentFirstSigner() {
    assertThat(FIRST_SIGNER.of(opinions(NO_FEEDBACK, SATISFIED, UNSATISFIED)))
        .isEqualTo(UNSATISFIED);
  }

  @Test
  void silenceOutvotesNobody() {
    assertThat(MAJORITY.of(opinions(NO_FEEDBACK, NO_FEEDBACK, NO_FEEDBACK, UNSATISFIED)))
        .isEqualTo(UNSATISFIED);
    assertThat(WORST.of(opinions(NO_FEEDBACK, SATISFIED))).isEqualTo(SATISFIED);
  }

  @ParameterizedTest
  @EnumSource
  void whenAllAreSilentThereIsNoFeedback(RatingAggregation aggregation) {
    assertThat(aggregation.of(opinions(NO_FEEDBACK, NO_FEEDBACK))).isEqualTo(NO_FEEDBACK);
  }

  @ParameterizedTest
  @EnumSource
  void oneSignerSpeaksForHimself(RatingAggregation aggregation) {
    for (Satisfaction said : Satisfaction.values()) {
      assertThat(aggregation.of(opinions(said))).isEqualTo(said);
    }
  }

  /** Opinions, the first signer's first. */
  private static List<Opinion> opinions(Satisfaction... said) {
    List<Opinion> opinions = new ArrayList<>();
    for (Satisfaction each : said) {
      opinions.add(new Opinion(each, opinions.isEmpty()));
    }
    return opinions;
  }
}
