package org.huiyin.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.proposal.Proposals;
import org.huiyin.satisfaction.Ratings;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** Finds what a process runs for. */
@Component
class Subjects {

  private final Proposals proposals;
  private final Assignments assignments;
  private final Ratings ratings;
  private final Supervisions supervisions;
  private final LookBacks lookBacks;

  Subjects(
      Proposals proposals,
      Assignments assignments,
      Ratings ratings,
      Supervisions supervisions,
      LookBacks lookBacks) {
    this.proposals = proposals;
    this.assignments = assignments;
    this.ratings = ratings;
    this.supervisions = supervisions;
    this.lookBacks = lookBacks;
  }

  Subject of(DelegateTask task) {
    ProcessDefinitionEntity process = ((TaskEntity) task).getExecution().getProcessDefinition();
    return of(process.getKey(), UUID.fromString(task.getExecution().getProcessBusinessKey()));
  }

  Subject of(String process, UUID businessKey) {
    return switch (process) {
      case ProcessModel.LIFECYCLE ->
          new Subject(businessKey, businessKey, proposals.byId(businessKey).committeeId(), null);
      case ProcessModel.DEPARTMENT_HANDLING -> {
        AssignmentView assignment = assignments.byId(businessKey);
        yield new Subject(
            businessKey,
            assignment.proposalId(),
            assignment.committeeId(),
            assignment.departmentId());
      }
      case ProcessModel.SUPERVISION -> {
        SupervisionView supervision = supervisions.byId(businessKey);
        yield new Subject(
            businessKey,
            supervision.proposalId(),
            supervision.committeeId(),
            supervision.departmentId());
      }
      case ProcessModel.LOOK_BACK -> {
        LookBackView lookBack = lookBacks.byId(businessKey);
        yield new Subject(
            businessKey, lookBack.proposalId(), lookBack.committeeId(), lookBack.departmentId());
      }
      default -> throw new IllegalStateException("no subject is known for process " + process);
    };
  }

  UUID raterOf(UUID ratingId) {
    return ratings.byId(ratingId).raterId();
  }
}
