package org.huiyin.web.task;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDeed;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.proposal.ReviewStep;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions of the review that need no words, for many proposals at once. */
@Configuration(proxyBeanMethods = false)
class ReviewBatch {

  @Bean
  BatchDeed passMany(ReviewDesk desk) {
    return new OfStep(
        "pass-check",
        Step.CHECK_SUBMISSION,
        Role.COMMITTEE_STAFF,
        (item, by) -> {
          desk.pass(item.proposalId(), by);
          return null;
        });
  }

  /** In the order of the list, so that the case numbers follow it. */
  @Bean
  BatchDeed fileMany(ReviewDesk desk, Proposals proposals) {
    return new OfStep(
        "file",
        Step.DECIDE_FILING,
        Role.COMMITTEE_LEAD,
        (item, by) -> {
          if (!isRecommended(proposals.reviewHistory(item.proposalId()))) {
            throw RuleViolation.conflict("task.batch.not-recommended");
          }
          desk.decide(item.proposalId(), FilingDecision.file(), by);
          return proposals.byId(item.proposalId()).caseNumber();
        });
  }

  /** What staff recommended otherwise is decided one by one. */
  private static boolean isRecommended(List<ReviewStep> history) {
    FilingOutcome last = null;
    for (ReviewStep step : history) {
      if (step.kind() == ReviewDeed.RECOMMENDED) {
        last = step.outcome();
      }
    }
    return last == FilingOutcome.FILE;
  }

  /** A deed that ends one step. */
  private record OfStep(
      String key, Step step, Role role, BiFunction<WorkItem, Acting, @Nullable String> doing)
      implements BatchDeed {

    @Override
    public boolean isOffered(WorkItemList list, List<WorkItem> rows, CurrentUser user) {
      return list != WorkItemList.TEAM
          && list != WorkItemList.DONE
          && user.hasAny(role)
          && rows.stream().anyMatch(item -> item.step() == step);
    }

    /** The version shown is that of the task; the desk knows another, of the proposal. */
    @Override
    public @Nullable String perform(WorkItem item, Map<String, String> given, Acting by) {
      if (item.step() != step) {
        throw RuleViolation.conflict("task.batch.other-step", item.step());
      }
      if (item.state() != WorkItem.State.OPEN) {
        throw RuleViolation.conflict("work-item.ended");
      }
      by.requireSeen(item.version());
      return doing.apply(item, by.havingSeen(null));
    }
  }
}
