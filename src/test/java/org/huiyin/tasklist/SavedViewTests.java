package org.huiyin.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Refusals.refusalOf;
import static org.huiyin.testing.Town.at;

import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views of the task lists: private, or shared with the people of one queue. */
class SavedViewTests extends LifeTest {

  @Autowired private SavedViews views;

  private CurrentUser staff;
  private CurrentUser colleague;

  @BeforeEach
  void twoClerks() {
    staff = town.official(Role.COMMITTEE_STAFF);
    colleague = town.addPerson("李建国", null, Role.COMMITTEE_STAFF);
  }

  private UUID saved(String name, Role sharedWith, CurrentUser owner) {
    return views.save(
        name, sharedWith, WorkItemList.OPEN, WorkItemFilter.NONE, WorkItemSort.DUE, at(owner));
  }

  @Test
  void everythingOfAViewIsKept() {
    WorkItemFilter filter =
        new WorkItemFilter(
            Stage.HANDLING,
            Step.DRAFT_REPLY,
            "SOCIETY",
            town.department(1).id(),
            Light.YELLOW,
            true,
            town.addEarlierSession(),
            "JOINT",
            colleague.personId(),
            "充电“桩”",
            WorkItemFilter.Due.OVERDUE);
    views.save(" 逾期 ", null, WorkItemList.TEAM, filter, WorkItemSort.NUMBER, at(staff));
    assertThat(views.of(staff))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.name()).isEqualTo("逾期");
              assertThat(view.list()).isEqualTo(WorkItemList.TEAM);
              assertThat(view.filter()).isEqualTo(filter);
              assertThat(view.sort()).isEqualTo(WorkItemSort.NUMBER);
              assertThat(view.ownerName()).isEqualTo(staff.name());
              assertThat(view.sharedWith()).isNull();
            });
  }

  @Test
  void aPrivateViewIsNobodyElses() {
    UUID id = saved("我的", null, staff);
    assertThat(views.of(colleague)).isEmpty();
    assertThat(refusalOf(() -> views.remove(id, at(colleague)))).isEqualTo("not-found");
  }

  @Test
  void aSharedViewIsSeenByTheTeamAndChangedByItsOwnerAlone() {
    UUID id = saved("待初核", Role.COMMITTEE_STAFF, staff);
    assertThat(views.of(colleague)).extracting(SavedView::id).containsExactly(id);
    assertThat(refusalOf(() -> views.change(id, "改名", null, at(colleague))))
        .isEqualTo("saved-view.of-another");
    assertThat(refusalOf(() -> views.remove(id, at(colleague)))).isEqualTo("saved-view.of-another");
    for (CurrentUser other :
        new CurrentUser[] {
          town.official(Role.COMMITTEE_LEAD),
          town.department(1).handler(),
          Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)
        }) {
      assertThat(views.of(other)).isEmpty();
      assertThat(refusalOf(() -> views.remove(id, at(other)))).isEqualTo("not-found");
    }
    views.change(id, "改名", null, at(staff));
    assertThat(views.of(colleague)).isEmpty();
    views.remove(id, at(staff));
    assertThat(views.of(staff)).isEmpty();
  }

  @Test
  void oneDepartmentDoesNotSeeTheViewsOfAnother() {
    CurrentUser handler = town.department(1).handler();
    UUID id = saved("本单位", Role.DEPARTMENT_HANDLER, handler);
    CurrentUser neighbour = town.addPerson("同科", town.department(1).id(), Role.DEPARTMENT_HANDLER);
    assertThat(views.of(neighbour)).extracting(SavedView::id).containsExactly(id);
    assertThat(views.of(town.department(2).handler())).isEmpty();
    assertThat(views.of(town.department(1).approver())).isEmpty();
  }

  @Test
  void onlyOwnTeamsCanBeSharedWith() {
    assertThat(views.teamsOf(staff)).containsExactly(Role.COMMITTEE_STAFF);
    assertThat(views.teamsOf(town.member(1))).isEmpty();
    assertThat(refusalOf(() -> saved("越权", Role.COMMITTEE_LEAD, staff)))
        .isEqualTo("saved-view.not-your-team");
    assertThat(refusalOf(() -> saved("越权", Role.PROPOSER, town.member(1))))
        .isEqualTo("saved-view.not-your-team");
  }

  @Test
  void aNameIsOnesOwnAndViewsAreLimited() {
    UUID first = saved("一", null, staff);
    saved("一", null, colleague);
    assertThat(refusalOf(() -> saved("一", null, staff))).isEqualTo("saved-view.name-taken");
    assertThat(refusalOf(() -> saved(" ", null, staff))).isEqualTo("name:input.required");
    views.change(first, "一", Role.COMMITTEE_STAFF, at(staff));
    assertThat(refusalOf(() -> views.change(first, "二", null, at(staff).havingSeen(0))))
        .isEqualTo("stale");
    for (int i = 1; i < SavedViews.MOST; i++) {
      saved("视图" + i, null, staff);
    }
    assertThat(refusalOf(() -> saved("再一", null, staff))).isEqualTo("saved-view.too-many");
  }
}
