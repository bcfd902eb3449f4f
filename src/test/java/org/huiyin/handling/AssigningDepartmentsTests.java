package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Page;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;

class AssigningDepartmentsTests extends HandlingSpringTest {

  @Test
  void givesEachItsDueDays() {
    List<UUID> ids = assignToLead(2);
    AssignmentView lead = the(ids.get(0));
    AssignmentView co = the(ids.get(1));
    assertThat(lead.role()).isEqualTo(HandlingRole.LEAD);
    assertThat(lead.claimDue().day()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(lead.due().day()).isEqualTo(LocalDate.of(2026, 6, 2));
    assertThat(co.role()).isEqualTo(HandlingRole.CO);
    assertThat(co.due().day()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(proposalState()).isEqualTo(ProposalState.ASSIGNED);
    assertThat(events()).endsWith("ProposalAssigned", "DepartmentAssigned", "DepartmentAssigned");
  }

  @Test
  void isForTheTransmissionOfficeOfTheCommittee() {
    AssignmentOrder order = AssignmentOrder.toLead(department(1));
    assertThat(refusalOf(() -> office.assign(proposal, order, official(Role.COMMITTEE_STAFF))))
        .isEqualTo("forbidden");
    assertThat(refusalOf(() -> office.assign(proposal, order, handler(1)))).isEqualTo("forbidden");
    Town other = Town.foundedIn(jdbc);
    assertThat(
            refusalOf(
                () ->
                    office.assign(
                        proposal, order, Town.at(other.official(Role.TRANSMISSION_OFFICE)))))
        .isEqualTo("not-found");
    assertThat(
            refusalOf(
                () ->
                    office.assign(
                        proposal,
                        AssignmentOrder.toLead(other.department(1).id()),
                        transmission())))
        .isEqualTo("not-found");
    assertThat(assignments.ofProposal(proposal)).isEmpty();
  }

  @Test
  void happensOnceEvenWhenTwoOfficersDoItAtOnce() throws Exception {
    List<String> results = atOnce(List.of(() -> assignToLead(), () -> assignSeparately(2, 3)));
    assertThat(results).containsOnlyOnce("done");
    assertThat(assignments.ofProposal(proposal).stream().map(AssignmentView::role).toList())
        .isIn(List.of(HandlingRole.LEAD), List.of(HandlingRole.SEPARATE, HandlingRole.SEPARATE));
  }

  @Test
  void refusesADecisionOnAnOldVersion() {
    AssignmentOrder order = AssignmentOrder.toLead(department(1));
    assertThat(refusalOf(() -> office.assign(proposal, order, transmission().havingSeen(0))))
        .isEqualTo("stale");
    assertThat(proposalState()).isEqualTo(ProposalState.AWAITING_ASSIGNMENT);
  }

  @Test
  void addsTheDepartmentAskedFor() {
    UUID lead = assignToLead().get(0);
    assertThat(
            refusalOf(() -> desk.askForFurtherDepartment(lead, department(3), "涉及用地", handler(1))))
        .isEqualTo("assignment.is-awaiting-claim");
    desk.claim(lead, handler(1));
    desk.askForFurtherDepartment(lead, department(3), "涉及用地", handler(1));
    assertThat(
            refusalOf(() -> desk.askForFurtherDepartment(lead, department(3), "涉及用地", handler(1))))
        .isEqualTo("further-department.already-asked");
    assertThat(assignments.furtherDepartments(town.committeeId()))
        .singleElement()
        .extracting(FurtherDepartmentView::requestedDepartmentId)
        .isEqualTo(department(3));
    UUID added = office.addDepartment(proposal, department(3), HandlingRole.CO, "", transmission());
    assertThat(the(added).added()).isTrue();
    assertThat(assignments.furtherDepartments(town.committeeId())).isEmpty();
    assertThat(
            refusalOf(
                () ->
                    office.addDepartment(
                        proposal, department(3), HandlingRole.CO, "", transmission())))
        .isEqualTo("assignment.department-already-assigned");
  }

  @Test
  void givesALateCoHandlerHalfOfTheTimeLeft() {
    assignToLead();
    clock.moveTo(LocalDate.of(2026, 5, 21));
    UUID added = office.addDepartment(proposal, department(2), HandlingRole.CO, "", transmission());
    AssignmentView co = the(added);
    assertThat(co.due().rule()).isEqualTo("due.co-opinion-half");
    assertThat(co.due().day()).isEqualTo(LocalDate.of(2026, 5, 27));
    assertThat(co.claimDue().day()).isEqualTo(LocalDate.of(2026, 5, 27));
  }

  @Test
  void showsADepartmentOnlyWhatIsItsOwn() {
    List<UUID> ids = assignToLead(2);
    assertThat(assignments.requireVisible(proposal, handler(2).user()).id()).isEqualTo(proposal);
    assertThat(refusalOf(() -> assignments.requireVisible(proposal, handler(3).user())))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> assignments.requireOwn(ids.get(0), handler(2).user())))
        .isEqualTo("not-found");
    assertThat(refusalOf(() -> assignments.requireOwn(ids.get(0), proposer().user())))
        .isEqualTo("not-found");
    assertThat(assignments.requireOwn(ids.get(0), handler(1).user()).id()).isEqualTo(ids.get(0));
    assertThat(assignments.ofDepartment(department(2), true, null, 50).rows())
        .extracting(AssignmentView::id)
        .containsExactly(ids.get(1));
  }

  @Test
  void readsADepartmentsAssignmentsPageByPage() {
    UUID first = assignToLead().get(0);
    proposal = filed("关于老旧小区加装电梯的提案");
    UUID second = assignToLead().get(0);
    Page<AssignmentView> page = assignments.ofDepartment(department(1), true, null, 1);
    assertThat(page.rows()).extracting(AssignmentView::id).containsExactly(second);
    Page<AssignmentView> next =
        assignments.ofDepartment(department(1), true, UUID.fromString(page.next()), 1);
    assertThat(next.rows()).extracting(AssignmentView::id).containsExactly(first);
    assertThat(next.next()).isNull();
  }

  @Test
  void isUnknownToOthersAsWell() {
    assertThat(refusalOf(() -> assignments.byId(UUID.randomUUID()))).isEqualTo("not-found");
    UUID lead = assignToLead().get(0);
    assertThat(refusalOf(() -> desk.claim(lead, handler(2)))).isEqualTo("not-found");
    assertThat(refusalOf(() -> desk.claim(lead, proposer()))).isEqualTo("forbidden");
    assertThat(refusalOf(() -> desk.claim(lead, approver(1)))).isEqualTo("forbidden");
    assertThat(refusalOf(() -> desk.claim(UUID.randomUUID(), handler(1)))).isEqualTo("not-found");
  }
}
