package org.huiyin.notification.publishing;

import org.huiyin.notification.contract.ConsultationConvenedV1;
import org.huiyin.notification.contract.ConsultationHeldV1;
import org.huiyin.notification.contract.ProposalRatedV1;
import org.huiyin.notification.contract.RatingLapsedV1;
import org.huiyin.notification.contract.RatingRevisedV1;
import org.huiyin.notification.contract.RatingsConcludedV1;
import org.huiyin.notification.contract.RatingsInvitedV1;
import org.huiyin.notification.contract.RatingsRemindedV1;
import org.huiyin.satisfaction.ConsultationConvened;
import org.huiyin.satisfaction.ConsultationHeld;
import org.huiyin.satisfaction.ProposalRated;
import org.huiyin.satisfaction.RatingLapsed;
import org.huiyin.satisfaction.RatingRevised;
import org.huiyin.satisfaction.RatingsConcluded;
import org.huiyin.satisfaction.RatingsInvited;
import org.huiyin.satisfaction.RatingsReminded;

/** What proposers say about the handling. */
final class SatisfactionEvents {

  private SatisfactionEvents() {}

  static void addTo(CatalogueBuilder catalogue) {
    catalogue
        .family("satisfaction")
        .event(
            "consultation-convened",
            ConsultationConvened.class,
            ConsultationConvenedV1.class,
            "A joint consultation is to be held until the day given.",
            (e, p, d) -> new ConsultationConvenedV1(p, e.consultationId(), e.dueOn(), d))
        .event(
            "consultation-held",
            ConsultationHeld.class,
            ConsultationHeldV1.class,
            "A joint consultation was held.",
            (e, p, d) -> new ConsultationHeldV1(p, e.consultationId(), e.outcome().name(), d))
        .event(
            "proposal-rated",
            ProposalRated.class,
            ProposalRatedV1.class,
            "A signer rated the handling; the answers stay with the committee until the round is concluded.",
            (e, p, d) -> new ProposalRatedV1(p, e.ratingId(), e.raterId(), e.round(), d))
        .event(
            "rating-lapsed",
            RatingLapsed.class,
            RatingLapsedV1.class,
            "A signer gave no feedback in time.",
            (e, p, d) -> new RatingLapsedV1(p, e.ratingId(), e.raterId(), e.round(), d))
        .event(
            "rating-revised",
            RatingRevised.class,
            RatingRevisedV1.class,
            "A signer changed the rating, or rated late; the answers stay with the committee.",
            (e, p, d) -> new RatingRevisedV1(p, e.ratingId(), e.raterId(), e.round(), d))
        .event(
            "ratings-concluded",
            RatingsConcluded.class,
            RatingsConcludedV1.class,
            "The ratings of a round were put together.",
            (e, p, d) ->
                new RatingsConcludedV1(
                    p, e.round(), e.attitude().name(), e.result().name(), e.outcome().name(), d))
        .event(
            "ratings-invited",
            RatingsInvited.class,
            RatingsInvitedV1.class,
            "Every entitled signer was asked to rate the handling.",
            (e, p, d) -> new RatingsInvitedV1(p, e.round(), e.ratingIds(), e.dueOn(), d))
        .event(
            "ratings-reminded",
            RatingsReminded.class,
            RatingsRemindedV1.class,
            "Signers who had not rated were reminded.",
            (e, p, d) -> new RatingsRemindedV1(p, e.round(), e.raterIds(), e.dueOn(), d));
  }
}
