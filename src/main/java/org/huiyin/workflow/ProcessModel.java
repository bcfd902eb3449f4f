package org.huiyin.workflow;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * Every id this application shares with the files in {@code bpmn/}. A test proves both sides equal:
 * an id missing in a file, or a step of a file unknown here, fails the build.
 */
final class ProcessModel {

  static final String LIFECYCLE = "proposalLifecycle";
  static final String DEPARTMENT_HANDLING = "departmentHandling";
  static final String SUPERVISION = "supervision";
  static final String LOOK_BACK = "lookBack";
  static final Set<String> PROCESSES =
      Set.of(LIFECYCLE, DEPARTMENT_HANDLING, SUPERVISION, LOOK_BACK);

  static final String PROPOSAL_DRAFTED = "message_ProposalDrafted";
  static final String PROPOSAL_REOPENED = "message_ProposalReopened";
  static final String PROPOSAL_WITHDRAWN = "message_ProposalWithdrawn";
  static final String CO_SIGNER_INVITED = "message_CoSignerInvited";
  static final String MERGE_UNDONE = "message_MergeUndone";
  static final String MASTER_ASSIGNED = "message_MasterAssigned";
  static final String DEPARTMENT_ADDED = "message_DepartmentAdded";
  static final String EXTENSION_REQUESTED = "message_ExtensionRequested";
  static final String CONTACT_RECORDED = "message_ContactRecorded";
  static final String OPINION_NO_LONGER_NEEDED = "message_OpinionNoLongerNeeded";
  static final String SUPERVISION_OPENED = "message_SupervisionOpened";
  static final String SUPERVISION_CANCELLED = "message_SupervisionCancelled";
  static final String LOOK_BACK_OPENED = "message_LookBackOpened";
  static final String LOOK_BACK_STOPPED = "message_LookBackStopped";
  static final Set<String> MESSAGES =
      Set.of(
          PROPOSAL_DRAFTED,
          PROPOSAL_REOPENED,
          PROPOSAL_WITHDRAWN,
          CO_SIGNER_INVITED,
          MERGE_UNDONE,
          MASTER_ASSIGNED,
          DEPARTMENT_ADDED,
          EXTENSION_REQUESTED,
          CONTACT_RECORDED,
          OPINION_NO_LONGER_NEEDED,
          SUPERVISION_OPENED,
          SUPERVISION_CANCELLED,
          LOOK_BACK_OPENED,
          LOOK_BACK_STOPPED);

  static final String PERSON_ID = "personId";
  static final String ASSIGNMENT_IDS = "assignmentIds";
  static final String ASSIGNMENT_ID = "assignmentId";
  static final String RATING_IDS = "ratingIds";
  static final String SUBMISSION_CHECK = "submissionCheck";
  static final String FILING_DECISION = "filingDecision";
  static final String CLAIM_ANSWER = "claimAnswer";
  static final String RETURN_RULING = "returnRuling";
  static final String HANDLING_ROLE = "handlingRole";
  static final String REPLY_APPROVAL = "replyApproval";
  static final String REPLY_AUDIT = "replyAudit";
  static final String RATING_OUTCOME = "ratingOutcome";
  static final String CONSULTATION_OUTCOME = "consultationOutcome";
  static final String ORDER_WORDED = "orderWorded";
  static final String SUPERVISION_LEVEL = "supervisionLevel";
  static final String SUPERVISION_OUTCOME = "supervisionOutcome";
  static final String LOOK_BACK_CHECK = "lookBackCheck";
  static final String VERDICT_ANSWER = "verdictAnswer";
  static final String LOOK_BACK_VERDICT = "lookBackVerdict";

  /** Steps that may wait several times in one process; the variable names what tells them apart. */
  private static final Map<Step, String> SUBJECT_VARIABLES =
      Map.of(
          Step.ANSWER_INVITATION, "invitationId",
          Step.CONFIRM_CONTACT, "contactId",
          Step.DECIDE_EXTENSION, "extensionId",
          Step.RATE_HANDLING, "ratingId");

  private static final Map<String, Step> STEPS =
      Arrays.stream(Step.values())
          .collect(Collectors.toUnmodifiableMap(ProcessModel::elementOf, step -> step));

  private ProcessModel() {}

  /**
   * The id of the user task of a step: {@code CHECK_SUBMISSION} is {@code
   * userTask_CheckSubmission}.
   */
  static String elementOf(Step step) {
    return Arrays.stream(step.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining("", "userTask_", ""));
  }

  /** The step of a user task. */
  static Step stepOf(String element) {
    Step step = STEPS.get(element);
    if (step == null) {
      throw new IllegalStateException("no step is known for " + element);
    }
    return step;
  }

  /**
   * The variable that tells apart several waiting instances of a step; null when the business key
   * suffices.
   */
  static @Nullable String subjectVariable(Step step) {
    return SUBJECT_VARIABLES.get(step);
  }
}
