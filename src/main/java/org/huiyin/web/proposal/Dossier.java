package org.huiyin.web.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.calendar.Explanation;
import org.huiyin.calendar.Light;
import org.huiyin.handling.HandlingFile;
import org.huiyin.lookback.LookBackView;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.ReviewStep;
import org.huiyin.satisfaction.ConsultationView;
import org.huiyin.satisfaction.RatingRoundView;
import org.huiyin.supervision.SupervisionView;
import org.jspecify.annotations.Nullable;

/**
 * Everything one person may read about one proposal.
 *
 * @param proposal its facts
 * @param text what it says
 * @param session name of its session
 * @param body name of the body that brought it in; null for people
 * @param signers who signed or was asked to
 * @param balls who has to do something
 * @param end how it ended; null while it goes on
 * @param review what was recommended and decided
 * @param handling what departments did
 * @param openable the departments' parts whose own page the reader may open
 * @param lights light of each department's part that is not finished
 * @param whys why the proposal and each unfinished part are due on their days
 * @param numbers number of each suggestion
 * @param ratings rounds of ratings
 * @param consultations joint consultations
 * @param supervisions supervisions
 * @param lookBacks look-backs
 * @param merged what was merged into it
 * @param master what it was merged into; null for nothing
 */
public record Dossier(
    ProposalView proposal,
    ProposalText text,
    String session,
    @Nullable String body,
    List<SignerLine> signers,
    List<Ball> balls,
    @Nullable Ending end,
    List<ReviewStep> review,
    HandlingFile handling,
    Set<UUID> openable,
    Map<UUID, Light> lights,
    Map<UUID, Explanation> whys,
    Map<UUID, Integer> numbers,
    List<RatingRoundView> ratings,
    List<ConsultationView> consultations,
    List<SupervisionView> supervisions,
    List<LookBackView> lookBacks,
    List<ProposalView> merged,
    @Nullable ProposalView master) {

  /**
   * How a proposal ended.
   *
   * @param key ends the key of the sentence
   * @param arguments fill the sentence
   */
  public record Ending(String key, List<Object> arguments) {}

  /** Returns the number by which people call the proposal. */
  public @Nullable String number() {
    String caseNumber = proposal.caseNumber();
    return caseNumber == null ? proposal.registrationNumber() : caseNumber;
  }
}
