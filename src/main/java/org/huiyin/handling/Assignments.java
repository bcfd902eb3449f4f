package org.huiyin.handling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what departments do with proposals, as facts. Only {@link #requireVisible} and {@link
 * #requireOwn} ask who wants to know; what a person may see of one proposal is put together by
 * {@link HandlingFiles}.
 */
@Service
@Transactional(readOnly = true)
public class Assignments {

  private static final String BY_PART =
      "case role when 'LEAD' then 0 when 'SEPARATE' then 1 else 2 end, id";

  private final JdbcClient jdbc;
  private final Proposals proposals;
  private final KnownAssignments known;

  Assignments(JdbcClient jdbc, Proposals proposals, KnownAssignments known) {
    this.jdbc = jdbc;
    this.proposals = proposals;
    this.known = known;
  }

  /**
   * Returns the facts of a proposal the person may see: in the own role, or because the own
   * department has or had a part in handling it.
   *
   * @param proposalId the proposal
   * @param user who wants to see it
   * @return its facts
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public ProposalView requireVisible(UUID proposalId, CurrentUser user) {
    UUID departmentId = user.departmentId();
    boolean ofDepartment =
        departmentId != null
            && user.hasAny(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER)
            && concerns(proposalId, departmentId);
    return ofDepartment ? proposals.byId(proposalId) : proposals.requireVisible(proposalId, user);
  }

  /**
   * Returns an assignment to the people who work on it: those of its department and of the
   * committee. Departments see no other assignments than their own.
   *
   * @param assignmentId the assignment
   * @param user who wants to see it
   * @return as it stands
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public AssignmentView requireOwn(UUID assignmentId, CurrentUser user) {
    AssignmentView assignment = byId(assignmentId);
    boolean ofOffice =
        user.committeeId().equals(assignment.committeeId()) && user.readsWholeCommittee();
    boolean ofDepartment =
        assignment.departmentId().equals(user.departmentId())
            && user.hasAny(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER);
    if (!ofOffice && !ofDepartment) {
      throw RuleViolation.notFound("not-found");
    }
    return assignment;
  }

  /**
   * Returns one assignment.
   *
   * @param assignmentId the assignment
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public AssignmentView byId(UUID assignmentId) {
    return known.get(assignmentId, this::read);
  }

  private AssignmentView read(UUID assignmentId) {
    return jdbc.sql("select * from assignment where id = ?")
        .param(assignmentId)
        .query(ViewRows::assignment)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns all assignments of a proposal.
   *
   * @param proposalId the proposal
   * @return by round, lead first
   */
  public List<AssignmentView> ofProposal(UUID proposalId) {
    return jdbc.sql("select * from assignment where proposal_id = ? order by round, " + BY_PART)
        .param(proposalId)
        .query(ViewRows::assignment)
        .list();
  }

  /**
   * Returns the assignments of the latest round that were not returned.
   *
   * @param proposalId the proposal
   * @return lead first; empty before it was assigned
   */
  public List<AssignmentView> present(UUID proposalId) {
    return present(List.of(proposalId)).getOrDefault(proposalId, List.of());
  }

  /**
   * Returns the assignments of the latest round of several proposals that were not returned.
   *
   * @param proposalIds the proposals
   * @return by proposal, lead first; those not assigned yet are left out
   */
  public Map<UUID, List<AssignmentView>> present(Collection<UUID> proposalIds) {
    return jdbc
        .sql(
            """
            select a.* from assignment a
            where a.proposal_id = any (:proposals) and a.state <> 'RETURNED'
              and a.round = (select max(o.round) from assignment o where o.proposal_id = a.proposal_id)
            order by
            """
                + BY_PART)
        .param("proposals", proposalIds.toArray(UUID[]::new))
        .query(ViewRows::assignment)
        .list()
        .stream()
        .collect(Collectors.groupingBy(AssignmentView::proposalId));
  }

  /**
   * Returns the assignments of a department, newest first.
   *
   * @param departmentId the department
   * @param openOnly whether finished ones are left out
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page
   */
  public Page<AssignmentView> ofDepartment(
      UUID departmentId, boolean openOnly, @Nullable UUID after, int size) {
    List<AssignmentView> found =
        jdbc.sql(
                """
                select * from assignment
                where department_id = :department
                  and (:after::uuid is null or id < :after::uuid)
                  and (not :open or finished_at is null)
                order by id desc limit :limit
                """)
            .param("department", departmentId)
            .param("after", after)
            .param("open", openOnly)
            .param("limit", size + 1)
            .query(ViewRows::assignment)
            .list();
    return Page.of(found, size, view -> view.id().toString());
  }

  /**
   * Tells whether a department has or had a part in a proposal.
   *
   * @param proposalId the proposal
   * @param departmentId the department
   * @return true also when it returned its assignment
   */
  public boolean concerns(UUID proposalId, UUID departmentId) {
    return jdbc.sql(
            """
            select exists (
              select 1 from assignment where proposal_id = ? and department_id = ?)
            """)
        .params(proposalId, departmentId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Returns the latest version of a reply, whatever its state.
   *
   * @param assignmentId the assignment
   * @return the reply, empty when nothing was written
   */
  public Optional<ReplyView> reply(UUID assignmentId) {
    return jdbc.sql("select * from reply where assignment_id = ? order by number desc limit 1")
        .param(assignmentId)
        .query(ViewRows::reply)
        .optional();
  }

  /**
   * Returns all versions of all replies to a proposal.
   *
   * @param proposalId the proposal
   * @return by round, department and version
   */
  public List<ReplyView> replies(UUID proposalId) {
    return jdbc.sql(
            """
            select * from reply where proposal_id = ? order by round, assignment_id, number
            """)
        .param(proposalId)
        .query(ViewRows::reply)
        .list();
  }

  /**
   * Returns the replies that were delivered in a round.
   *
   * @param proposalId the proposal
   * @param round the round
   * @return in the order of delivery
   */
  public List<ReplyView> delivered(UUID proposalId, int round) {
    return jdbc.sql(
            """
            select * from reply where proposal_id = ? and round = ? and state = 'DELIVERED'
            order by delivered_at, id
            """)
        .params(proposalId, round)
        .query(ViewRows::reply)
        .list();
  }

  /**
   * Returns one contact.
   *
   * @param contactId the contact
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public ContactView contact(UUID contactId) {
    return jdbc.sql("select * from contact where id = ?")
        .param(contactId)
        .query(ViewRows::contact)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns all contacts about a proposal.
   *
   * @param proposalId the proposal
   * @return in the order they were recorded
   */
  public List<ContactView> contacts(UUID proposalId) {
    return jdbc.sql("select * from contact where proposal_id = ? order by id")
        .param(proposalId)
        .query(ViewRows::contact)
        .list();
  }

  /**
   * Returns the opinions of co-handlers; never to be shown to proposers.
   *
   * @param proposalId the proposal
   * @return in the order they were given
   */
  public List<CoOpinionView> opinions(UUID proposalId) {
    return jdbc.sql("select * from co_opinion where proposal_id = ? order by given_at")
        .param(proposalId)
        .query(ViewRows::opinion)
        .list();
  }

  /**
   * Returns one request for more time.
   *
   * @param extensionId the request
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public ExtensionView extension(UUID extensionId) {
    return jdbc.sql("select * from extension where id = ?")
        .param(extensionId)
        .query(ViewRows::extension)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns all requests for more time about a proposal.
   *
   * @param proposalId the proposal
   * @return in the order they were made
   */
  public List<ExtensionView> extensions(UUID proposalId) {
    return jdbc.sql("select * from extension where proposal_id = ? order by id")
        .param(proposalId)
        .query(ViewRows::extension)
        .list();
  }

  /**
   * Returns the request to return an assignment.
   *
   * @param assignmentId the assignment
   * @return the request with its ruling, empty when nobody asked
   */
  public Optional<ReturnView> returnRequest(UUID assignmentId) {
    return jdbc.sql("select * from return_request where assignment_id = ?")
        .param(assignmentId)
        .query(ViewRows::returnRequest)
        .optional();
  }

  /**
   * Returns all requests to return assignments of a proposal.
   *
   * @param proposalId the proposal
   * @return in the order they were made
   */
  public List<ReturnView> returnRequests(UUID proposalId) {
    return jdbc.sql("select * from return_request where proposal_id = ? order by requested_at")
        .param(proposalId)
        .query(ViewRows::returnRequest)
        .list();
  }

  /**
   * Returns the departments asked for in the person's committee, for those who may add them.
   *
   * @param user one of the transmission office
   * @return oldest first
   * @throws RuleViolation 403 for others
   */
  public List<FurtherDepartmentView> furtherDepartments(CurrentUser user) {
    user.requireAny(Role.TRANSMISSION_OFFICE);
    return furtherDepartments(user.committeeId());
  }

  /**
   * Returns the departments asked for that the transmission office has neither added nor made
   * superfluous by the reply.
   *
   * @param committeeId the committee
   * @return oldest first
   */
  public List<FurtherDepartmentView> furtherDepartments(UUID committeeId) {
    return jdbc.sql(
            """
            select wish.* from further_department_request wish
            join assignment asking on asking.id = wish.assignment_id
            where wish.committee_id = ? and asking.finished_at is null
              and not exists (
                select 1 from assignment other
                where other.proposal_id = wish.proposal_id and other.round = asking.round
                  and other.department_id = wish.requested_department_id
                  and other.state <> 'RETURNED')
            order by wish.requested_at
            """)
        .param(committeeId)
        .query(ViewRows::furtherDepartment)
        .list();
  }
}
