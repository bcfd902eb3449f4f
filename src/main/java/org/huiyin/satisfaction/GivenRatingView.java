package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;

/**
 * One time a rating was given; later ones replace it but do not erase it.
 *
 * @param ratingId the rating
 * @param number 1 for the first time
 * @param attitude opinion on the attitude
 * @param result opinion on the result
 * @param comment the comment, empty for none
 * @param deed who gave it, for whom, when and how
 */
public record GivenRatingView(
    UUID ratingId,
    int number,
    Satisfaction attitude,
    Satisfaction result,
    String comment,
    Deed deed) {}
