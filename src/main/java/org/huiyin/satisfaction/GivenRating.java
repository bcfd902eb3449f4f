package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;

/** One time a rating was given, kept for ever. */
record GivenRating(
    UUID ratingId,
    int number,
    Satisfaction attitude,
    Satisfaction result,
    String comment,
    Deed deed) {

  GivenRatingView view() {
    return new GivenRatingView(ratingId, number, attitude, result, comment, deed);
  }
}
