package org.huiyin.web.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.supervision.SupervisionState;
import org.huiyin.supervision.SupervisionView;
import org.huiyin.supervision.Supervisions;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stalled proposal is supervised until its demands are met, each step by its person. */
class SupervisionInTheBrowserTests extends BrowserTest {

  @Autowired private Supervisions supervisions;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private SupervisionView supervisionOf(UUID proposalId) {
    return supervisions.ofProposal(proposalId, staff()).get(0);
  }

  /** Does a deed and waits for what the next page says of it. */
  private static void press(Page page, String button) {
    page.evaluate("document.querySelectorAll('[data-flash]').forEach((old) => old.remove())");
    page.click(button);
    page.waitForSelector("[data-flash]");
  }

  @Test
  void fromTheOrderToTheWriteOff() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    Page committee = windowOf(staff());
    committee.navigate("/supervisions/new?proposal=" + proposal);
    assertFitForAll(committee);
    picture(committee, "supervision-new");
    press(committee, "text=启动督办 >> nth=-1");
    assertThat(committee.textContent("[data-flash]")).contains("请随后拟定督办单");
    SupervisionView opened = supervisionOf(proposal);
    assertThat(committee.url()).endsWith("/supervisions/" + opened.id());

    committee.fill("#word-text-0", "说明逾期原因，并报送下一步计划。");
    committee.fill("#word-due-0", "2026-03-01");
    committee.click("text=下达督办单");
    committee.waitForSelector("[data-refusal] [role=alert]");
    assertThat(committee.textContent("[data-refusal]")).contains("期限须晚于今天");
    assertThat(committee.inputValue("#word-text-0")).startsWith("说明逾期原因");
    assertThat(committee.getAttribute("#word-due-0", "aria-invalid")).isEqualTo("true");
    assertFitForAll(committee);
    committee.fill("#word-due-0", "2026-03-20");
    committee.fill("#word-text-1", "约谈责任科室。");
    press(committee, "text=下达督办单");

    Page department = windowOf(town.department(1).handler());
    department.navigate("/tasks?view=open&step=answer_demands");
    department.click("[data-open]");
    department.waitForURL("**/tasks/*");
    assertFitForAll(department);
    picture(department, "supervision-answer");
    department.fill("#answer-1", "选址反复，已于本周确定。");
    department.fill("#answer-2", "已约谈。");
    press(department, "text=提交答复，等待审核");
    assertThat(department.textContent("main")).contains("等待审核");

    committee.reload();
    press(committee, "text=此项销号 >> nth=1");
    committee.fill("#continue-reason", "计划没有时间表。");
    picture(committee, "supervision-assess");
    press(committee, "text=退回承办单位继续落实");
    assertThat(supervisionOf(proposal).round()).isEqualTo(2);

    CurrentUser leader = town.official(Role.SUPERVISOR);
    committee.click("text=提请领导领衔督办");
    committee.selectOption("#leaderId", leader.personId().toString());
    committee.fill("#escalate-reason", "两轮未落实。");
    press(committee, "text=交由该领导领衔督办");

    department.reload();
    department.fill("#answer-1", "时间表已附：三月底完成选址，六月底完工。");
    press(department, "text=提交答复，等待审核");
    Page top = windowOf(leader);
    top.navigate("/tasks?view=open");
    top.click("[data-open]");
    top.waitForURL("**/tasks/*");
    press(top, "text=全部销号，结束督办");
    assertThat(supervisionOf(proposal).state()).isEqualTo(SupervisionState.WRITTEN_OFF);
  }

  @Test
  void manyAreOpenedAtOnceAndTheBoardShowsThem() {
    UUID first = life.assigned();
    UUID second = life.assignedSeparately(2, 3);
    clock.moveTo(LocalDate.of(2026, 7, 1));
    Page page = windowOf(staff());
    page.navigate("/supervisions/new");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(3);
    assertFitForAll(page);
    picture(page, "supervision-many");
    page.click("[data-select-all]");
    page.fill("#new-text-0", "说明逾期原因。");
    press(page, "text=对所选提案启动督办");
    assertThat(page.textContent("[data-flash]")).contains("已对 2 件提案启动督办");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(3);
    page.selectOption("select[name=department]", town.department(2).id().toString());
    page.waitForURL("**department=**");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(1);
    UUID id = supervisionOf(second).id();
    Page dark = windowOf(staff(), Eyes.DARK);
    dark.navigate("/supervisions");
    assertFitForAll(dark);
    picture(dark, "supervisions-dark");
    dark.navigate("/supervisions/new?proposal=" + first + "&proposal=" + second);
    assertFitForAll(dark);
    Page phone = windowOf(staff(), Eyes.PHONE);
    phone.navigate("/supervisions");
    assertFitForAll(phone);
    picture(phone, "supervisions-phone");
    phone.navigate("/supervisions/" + id);
    assertFitForAll(phone);
    picture(phone, "supervision-phone");
    page.navigate("/supervisions/" + id);
    page.click("summary:has-text('撤销督办')");
    page.fill("#cancel-reason", "已当面说明。");
    press(page, "text=撤销督办，承办单位不再答复");
    assertThat(supervisionOf(second).state()).isEqualTo(SupervisionState.CANCELLED);
  }
}
