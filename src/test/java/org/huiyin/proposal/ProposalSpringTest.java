package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The desks, and short words for the way of a proposal through them. */
abstract class ProposalSpringTest extends LifeTest {

  @Autowired ProposalDesk desk;
  @Autowired ReviewDesk review;
  @Autowired ProposalProgress progress;
  @Autowired Proposals proposals;
  @Autowired Timeline timeline;
  @Autowired TransactionTemplate transaction;

  Acting proposer() {
    return Town.at(town.member(1));
  }

  Acting staff() {
    return Town.at(town.official(Role.COMMITTEE_STAFF));
  }

  Acting lead() {
    return Town.at(town.official(Role.COMMITTEE_LEAD));
  }

  static ProposalDraft form(ProposalKind kind, String title) {
    return new ProposalDraft(
        null,
        kind,
        null,
        Origin.PLENARY,
        title,
        Category.SOCIETY,
        "背景",
        "分析",
        List.of("建议一", "建议二"),
        List.of(),
        true,
        List.of());
  }

  UUID draft(String title) {
    return desk.draft(form(ProposalKind.INDIVIDUAL, title), proposer());
  }

  UUID submitted(String title) {
    UUID id = draft(title);
    desk.submit(id, proposer());
    return id;
  }

  UUID underReview(String title) {
    UUID id = submitted(title);
    review.pass(id, staff());
    return id;
  }

  UUID recommended(String title) {
    UUID id = underReview(title);
    review.recommend(id, FilingDecision.file(), staff());
    return id;
  }

  UUID filed(String title) {
    UUID id = recommended(title);
    review.decide(id, FilingDecision.file(), lead());
    return id;
  }

  UUID mergedInto(UUID masterId, String title) {
    UUID id = recommended(title);
    review.decide(id, FilingDecision.merge(masterId, "同一事项"), lead());
    return id;
  }

  void assign(UUID id) {
    transaction.executeWithoutResult(status -> progress.assigned(id, ProposalFixture.deed()));
  }

  ProposalState stateOf(UUID id) {
    return proposals.byId(id).state();
  }

  List<String> eventsOf(UUID id) {
    return timeline.of(id).stream().map(TimelineEntry::type).toList();
  }
}
