package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of the transmission office: it assigns departments, adds further ones, rules on returns
 * and extensions and audits replies.
 */
@Service
@Transactional
public class AssignmentDesk {

  private final AssignmentStore store;
  private final Assigning assigning;
  private final Assignments assignments;
  private final ReturnRequestRows returns;
  private final ExtensionRows extensions;
  private final ReplyTable replies;
  private final Delivery delivery;
  private final Proposals proposals;
  private final ProposalProgress progress;
  private final Settings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AssignmentDesk(
      AssignmentStore store,
      Assigning assigning,
      Assignments assignments,
      ReturnRequestRows returns,
      ExtensionRows extensions,
      ReplyTable replies,
      Delivery delivery,
      Proposals proposals,
      ProposalProgress progress,
      Settings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.assigning = assigning;
    this.assignments = assignments;
    this.returns = returns;
    this.extensions = extensions;
    this.replies = replies;
    this.delivery = delivery;
    this.proposals = proposals;
    this.progress = progress;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Assigns a filed proposal.
   *
   * @param proposalId the proposal; the version seen is that of the proposal
   * @param order who handles it
   * @param by the transmission office
   * @return the assignments, lead first
   * @throws RuleViolation 422 for an order that is not possible, 409 unless the proposal awaits
   *     assignment
   */
  public List<UUID> assign(UUID proposalId, AssignmentOrder order, Acting by) {
    ProposalView proposal = ofOffice(proposalId, by);
    OrderPolicy.check(order);
    OrderPolicy.departments(order)
        .forEach(department -> assigning.nameOf(department, proposal.committeeId()));
    String remark = Typed.optional("remark", order.remark(), Typed.REASON);
    Deed deed = by.deed(clock);
    progress.assigned(proposalId, deed);
    by.requireSeen(proposal.version());
    List<Assignment> made = assigning.ordered(proposal, order, remark);
    store.saveAll(made);
    List<UUID> ids = made.stream().map(Assignment::id).toList();
    events.publishEvent(new ProposalAssigned(proposalId, ids, deed));
    made.forEach(assignment -> events.publishEvent(assignment.announcement(deed)));
    return ids;
  }

  /**
   * Adds a department to those that handle a proposal.
   *
   * @param proposalId the proposal; the version seen is that of the proposal
   * @param departmentId the department
   * @param role the part it takes, as {@link JoiningPolicy} allows
   * @param remark what it is told, may be empty
   * @param by the transmission office
   * @return the assignment
   * @throws RuleViolation 409 when the department takes part already or comes too late
   */
  public UUID addDepartment(
      UUID proposalId, UUID departmentId, HandlingRole role, String remark, Acting by) {
    ProposalView proposal = ofOffice(proposalId, by);
    requireHandled(proposal);
    by.requireSeen(proposal.version());
    Round round = store.round(proposalId, proposal.round());
    String name = assigning.nameOf(departmentId, proposal.committeeId());
    JoiningPolicy.check(round, departmentId, name, role);
    String words = Typed.optional("remark", remark, Typed.REASON);
    return join(assigning.joining(proposal, round, departmentId, role, words, 0), by.deed(clock));
  }

  /**
   * Rules on the return a department asked for.
   *
   * @param assignmentId the assignment
   * @param uphold whether the department is rid of it
   * @param reason the grounds, told to the department
   * @param replacementId the department that takes its place, where {@link ReturnPolicy} demands
   *     one; of no meaning when the return is refused
   * @param by the transmission office
   * @throws RuleViolation 409 when no return is to be ruled on, 422 without a replacement where one
   *     is needed
   */
  public void ruleOnReturn(
      UUID assignmentId, boolean uphold, String reason, @Nullable UUID replacementId, Acting by) {
    by.require(assignments.byId(assignmentId).committeeId(), Role.TRANSMISSION_OFFICE);
    Round round = store.roundOf(assignmentId);
    Assignment assignment = round.get(assignmentId);
    assignment.require(AssignmentState.RETURN_REQUESTED);
    String grounds = Typed.required("reason", reason, Typed.REASON);
    ReturnRequest request = returns.findById(assignmentId).orElseThrow();
    Deed deed = by.deed(clock);
    if (uphold) {
      ReturnPolicy.checkUpholding(round, assignment, replacementId);
      UUID replacement = replace(round, assignment, replacementId, deed);
      request.uphold(grounds, replacement, deed);
      assignment.upholdReturn(grounds, replacement, deed);
      if (replacement == null && assignment.owesReply()) {
        delivery.finishIfLast(round, assignment, deed);
      }
    } else {
      progress.handlingStarted(assignment.proposalId());
      request.refuse(grounds, deed);
      assignment.refuseReturn(grounds, deed);
    }
    returns.save(request);
    store.save(assignment, by);
  }

  /**
   * Rules on the time a department asked for.
   *
   * @param extensionId the request; the version seen is its own
   * @param grant whether more time is granted
   * @param until the day granted, null for the day asked for; of no meaning when refused
   * @param reason the grounds; needed for a refusal
   * @param by the transmission office
   * @throws RuleViolation 409 when it was ruled on or the reply came first, 422 for a day that
   *     {@link ExtensionPolicy} does not allow
   */
  public void ruleOnExtension(
      UUID extensionId, boolean grant, @Nullable LocalDate until, String reason, Acting by) {
    Assignment assignment = store.ofOffice(assignments.extension(extensionId).assignmentId(), by);
    Extension extension = extensions.locked(extensionId).orElseThrow();
    UUID personId = by.principal().personId();
    Deed deed = by.deed(clock);
    if (grant) {
      LocalDate day = until == null ? extension.untilDay() : until;
      extension.grant(day, Typed.optional("reason", reason, Typed.REASON), personId, deed);
      int months = settings.number(Setting.EXTENSION_MONTHS, assignment.committeeId());
      ExtensionPolicy.check(assignment.due(), day, months);
      assignment.extendTo(day);
      store.save(assignment);
    } else {
      extension.refuse(Typed.required("reason", reason, Typed.REASON), personId, deed);
    }
    by.requireSeen(extension.version());
    extensions.save(extension);
  }

  /**
   * Passes a reply and delivers it, as {@link #passAudit(UUID, ResultClass, String, String,
   * Acting)} with the document number of the reply itself.
   *
   * @param assignmentId the assignment
   * @param corrected the class it should have, null to leave it
   * @param reason why the class is corrected
   * @param by the transmission office
   */
  public void passAudit(
      UUID assignmentId, @Nullable ResultClass corrected, @Nullable String reason, Acting by) {
    passAudit(assignmentId, corrected, reason, null, by);
  }

  /**
   * Passes a reply and delivers it to every proposer.
   *
   * @param assignmentId the assignment
   * @param corrected the class it should have; null, or the class it has, to leave it
   * @param reason why the class is corrected; needed then
   * @param documentNumber number of the letter; null or empty for the one in the reply
   * @param by the transmission office
   * @throws RuleViolation 409 when there is nothing to audit or a co-handler is unsettled, 422 for
   *     a correction that {@link ReplyPolicy} does not allow
   */
  public void passAudit(
      UUID assignmentId,
      @Nullable ResultClass corrected,
      @Nullable String reason,
      @Nullable String documentNumber,
      Acting by) {
    by.require(assignments.byId(assignmentId).committeeId(), Role.TRANSMISSION_OFFICE);
    Round round = store.roundOf(assignmentId);
    Assignment assignment = round.get(assignmentId);
    assignment.require(AssignmentState.AWAITING_AUDIT);
    Reply reply = latestReply(assignmentId);
    Deed deed = by.deed(clock);
    if (corrected != null && corrected != reply.resultClass()) {
      ReplyPolicy.checkCorrection(reply.content(), corrected);
      reply.correctClass(corrected, Typed.required("reason", reason, Typed.REASON), deed);
    }
    String number = ReplyForm.documentNumber(documentNumber, reply.content());
    reply.deliver(number, deed.at());
    delivery.follow(round, assignment, reply, deed);
    assignment.deliverReply(reply.id(), reply.resultClass(), number, deed);
    store.save(assignment, by);
  }

  /**
   * Sends a reply back to the department, as often as the setting allows; after that the office has
   * to pass it, if need be with a corrected class.
   *
   * @param assignmentId the assignment
   * @param reason what is to be improved
   * @param by the transmission office
   * @throws RuleViolation 409 when there is nothing to audit or it was sent back too often
   */
  public void sendBack(UUID assignmentId, String reason, Acting by) {
    Assignment assignment = store.ofOffice(assignmentId, by);
    assignment.require(AssignmentState.AWAITING_AUDIT);
    Reply reply = latestReply(assignmentId);
    String grounds = Typed.required("reason", reason, Typed.REASON);
    int cap = settings.number(Setting.AUDIT_SEND_BACKS, assignment.committeeId());
    assignment.sendReplyBack(reply.id(), grounds, cap, by.deed(clock));
    reply.sendBack(grounds);
    replies.save(reply);
    store.save(assignment, by);
  }

  private Reply latestReply(UUID assignmentId) {
    return replies.latestOf(assignmentId).orElseThrow();
  }

  private ProposalView ofOffice(UUID proposalId, Acting by) {
    by.require(proposals.byId(proposalId).committeeId(), Role.TRANSMISSION_OFFICE);
    progress.lock(proposalId);
    return proposals.byId(proposalId);
  }

  private static void requireHandled(ProposalView proposal) {
    if (proposal.state() != ProposalState.ASSIGNED
        && proposal.state() != ProposalState.IN_HANDLING
        && proposal.state() != ProposalState.REHANDLING) {
      throw RuleViolation.conflict("joining.not-in-handling");
    }
  }

  private @Nullable UUID replace(
      Round round, Assignment returned, @Nullable UUID departmentId, Deed deed) {
    if (departmentId == null) {
      return null;
    }
    String name = assigning.nameOf(departmentId, returned.committeeId());
    JoiningPolicy.refuseTwice(round, departmentId, name);
    return join(
        assigning.joining(
            proposals.byId(returned.proposalId()),
            round,
            departmentId,
            returned.role(),
            returned.remark(),
            returned.returnsBefore() + 1),
        deed);
  }

  private UUID join(Assignment assignment, Deed deed) {
    store.save(assignment);
    events.publishEvent(assignment.announcement(deed));
    return assignment.id();
  }
}
