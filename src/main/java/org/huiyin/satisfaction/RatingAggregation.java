package org.huiyin.satisfaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the ratings of several signers become one, each axis for itself. Silence is no opinion: it
 * neither softens nor sharpens what the others said, and when all are silent the result says so.
 */
public enum RatingAggregation {
  /** The worst opinion counts. */
  WORST {
    @Override
    Satisfaction ofGiven(List<Opinion> given) {
      return worst(given);
    }
  },

  /** The most frequent opinion counts; among equally frequent ones the worse. */
  MAJORITY {
    @Override
    Satisfaction ofGiven(List<Opinion> given) {
      return given.stream()
          .map(Opinion::satisfaction)
          .max(
              Comparator.<Satisfaction>comparingLong(value -> votesFor(value, given))
                  .thenComparing(Comparator.naturalOrder()))
          .orElseThrow();
    }
  },

  /** The first signer's opinion counts; when he is silent, the worst of the others. */
  FIRST_SIGNER {
    @Override
    Satisfaction ofGiven(List<Opinion> given) {
      Optional<Opinion> first = given.stream().filter(Opinion::ofFirstSigner).findFirst();
      return first.map(Opinion::satisfaction).orElseGet(() -> worst(given));
    }
  };

  /**
   * What one signer said on one axis.
   *
   * @param satisfaction the answer
   * @param ofFirstSigner whether it is the first signer's
   */
  record Opinion(Satisfaction satisfaction, boolean ofFirstSigner) {}

  /**
   * Puts the opinions on one axis together.
   *
   * @param opinions what the signers said, silence included
   * @return the opinion that counts; {@link Satisfaction#NO_FEEDBACK} when all were silent
   */
  Satisfaction of(Collection<Opinion> opinions) {
    List<Opinion> given =
        opinions.stream()
            .filter(opinion -> opinion.satisfaction() != Satisfaction.NO_FEEDBACK)
            .toList();
    return given.isEmpty() ? Satisfaction.NO_FEEDBACK : ofGiven(given);
  }

  abstract Satisfaction ofGiven(List<Opinion> given);

  private static Satisfaction worst(List<Opinion> given) {
    return given.stream().map(Opinion::satisfaction).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static long votesFor(Satisfaction value, List<Opinion> given) {
    return given.stream().filter(opinion -> opinion.satisfaction() == value).count();
  }
}
