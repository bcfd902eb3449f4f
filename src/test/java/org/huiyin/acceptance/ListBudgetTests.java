package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.handling.AssignmentFilter;
import org.huiyin.handling.DepartmentWork;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.tasklist.ProposalRegister;
import org.huiyin.tasklist.RegisterFilter;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.testing.CountedStatements;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;

/** A list asks the database as often for many rows as for one. */
class ListBudgetTests extends LifeTest {

  private static final int MANY = 7;
  private static final int ROWS = 50;
  private static final AssignmentFilter ALL_OPEN =
      new AssignmentFilter(AssignmentFilter.View.OPEN, null, null, null, null);

  /** Reads a list and returns how many rows it has. */
  private interface Reading {
    int rows();
  }

  private void assertAsOftenForManyAsForOne(Runnable makeOne, Reading reading) {
    makeOne.run();
    // answers of rule tables are learned once for all
    reading.rows();
    int forOne = CountedStatements.during(() -> assertThat(reading.rows()).isOne()).statements();
    IntStream.range(1, MANY).forEach(i -> makeOne.run());
    int forMany =
        CountedStatements.during(() -> assertThat(reading.rows()).isEqualTo(MANY)).statements();
    assertThat(forOne).isPositive();
    assertThat(forMany).as("statements for many rows").isEqualTo(forOne);
  }

  @Test
  void openItemsOfAnOffice() {
    CurrentUser staff = town.official(Role.COMMITTEE_STAFF);
    assertAsOftenForManyAsForOne(
        life::submitted,
        () -> workItems.open(staff, WorkItemFilter.NONE, null, ROWS).rows().size());
  }

  @Test
  void openItemsOfADepartmentWithTheirHolders() {
    CurrentUser handler = town.department(1).handler();
    assertAsOftenForManyAsForOne(
        () -> workItems.claim(workItems.openOf(life.assigned()).get(0).id(), Town.at(handler)),
        () -> workItems.open(handler, WorkItemFilter.NONE, null, ROWS).rows().size());
  }

  @Test
  void itemsDone() {
    CurrentUser lead = town.official(Role.COMMITTEE_LEAD);
    assertAsOftenForManyAsForOne(
        life::filed, () -> workItems.done(lead, WorkItemFilter.NONE, null, ROWS).rows().size());
  }

  @Test
  void proposalsOfTheRegister() {
    CurrentUser lead = town.official(Role.COMMITTEE_LEAD);
    assertAsOftenForManyAsForOne(
        life::assigned,
        () ->
            desk(ProposalRegister.class).page(lead, RegisterFilter.NONE, null, ROWS).rows().size());
  }

  @Test
  void assignmentsOfADepartment() {
    CurrentUser handler = town.department(1).handler();
    assertAsOftenForManyAsForOne(
        life::assigned,
        () -> desk(DepartmentWork.class).assignments(handler, ALL_OPEN, null, ROWS).rows().size());
  }

  @Test
  void aListNamesDepartmentAndHolder() {
    CurrentUser handler = town.department(1).handler();
    workItems.claim(workItems.openOf(life.assigned()).get(0).id(), Town.at(handler));
    List<WorkItem> items = workItems.open(handler, WorkItemFilter.NONE, null, ROWS).rows();
    assertThat(items)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.departmentName()).isEqualTo(town.department(1).name());
              assertThat(item.holderId()).isEqualTo(handler.personId());
              assertThat(item.holderName()).isEqualTo(handler.name());
            });
  }
}
