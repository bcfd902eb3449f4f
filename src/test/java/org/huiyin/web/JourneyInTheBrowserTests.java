package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.Commitments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One proposal from the first word to the kept promise, by hand: everybody finds what to do in the
 * own task list and does it with the buttons that are there.
 */
class JourneyInTheBrowserTests extends BrowserTest {

  private static final String TITLE = "关于增设老旧小区充电设施的提案";

  @Autowired private Commitments commitments;

  private final Map<CurrentUser, Page> windows = new HashMap<>();

  private Page at(CurrentUser user) {
    return windows.computeIfAbsent(user, this::windowOf);
  }

  /** Opens the one task of the person about the proposal, from the list. */
  private Page openTask(CurrentUser user) {
    Page page = at(user);
    page.navigate("/tasks?view=open");
    assertThat(page.querySelectorAll("[data-open]")).as("tasks of " + user.username()).hasSize(1);
    page.click("[data-open]:has-text('" + TITLE + "')");
    page.waitForURL("**/tasks/*");
    return page;
  }

  private static void press(Page page, String button) {
    page.click("button:has-text('" + button + "')");
    page.waitForSelector("[data-flash]");
  }

  private static UUID idIn(Page page) {
    return UUID.fromString(page.url().replaceAll(".*/proposals/([0-9a-f-]{36}).*", "$1"));
  }

  @Test
  void fromADraftToAKeptPromise() {
    CurrentUser member = town.member(1);
    CurrentUser staff = town.official(Role.COMMITTEE_STAFF);
    CurrentUser lead = town.official(Role.COMMITTEE_LEAD);
    CurrentUser office = town.official(Role.TRANSMISSION_OFFICE);
    CurrentUser handler = town.department(1).handler();
    CurrentUser approver = town.department(1).approver();

    UUID id = writtenBy(member);
    press(openTask(staff), "通过");
    Page review = openTask(staff);
    review.check("input[value=FILE]");
    press(review, "提出建议");
    press(openTask(lead), "立案并编号");
    assertThat(at(lead).textContent("[data-flash]")).contains("第0001号");
    Page assigning = openTask(office);
    assigning.selectOption("#leadDepartmentId", town.department(1).id().toString());
    press(assigning, "交办");

    press(openTask(handler), "签收，");
    reply(openTask(handler));
    press(openTask(approver), "签发，报督查室审核");
    Page audit = openTask(office);
    audit.fill("#audit-number", "试办字〔2026〕7号");
    press(audit, "审核通过，送达提案人");
    Page rating = openTask(member);
    rating.check("input[name=attitude][value=SATISFIED]");
    rating.check("input[name=result][value=SATISFIED]");
    press(rating, "提交评价");
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);

    clock.moveTo(LocalDate.of(2026, 9, 1));
    lookBack(staff, handler, member);
    assertThat(commitments.ofProposal(id))
        .extracting(promise -> promise.state())
        .containsExactly(CommitmentState.KEPT);

    Page page = at(member);
    page.navigate("/proposals/" + id);
    assertThat(page.textContent(".hy-timeline")).contains("回头看");
    page.locator("[data-diagram]").first().scrollIntoViewIfNeeded();
    page.waitForSelector("[data-drawn=yes]");
    assertFitForAll(page);
    picture(page, "journey-end");
  }

  private UUID writtenBy(CurrentUser member) {
    Page page = at(member);
    page.navigate("/proposals/new");
    page.fill("#title", TITLE);
    page.check("input[value=SOCIETY]");
    page.fill("#background", "老旧小区充电难，飞线充电屡禁不止。");
    page.fill("#analysis", "电力容量不足，选址难以协调。");
    page.fill("[name='suggestions[0]']", "分批改造电力设施，三年内完成。");
    press(page, "提交");
    assertThat(page.textContent("[data-flash]")).contains("登记号");
    return idIn(page);
  }

  private static void reply(Page page) {
    page.check("input[name=resultClass][value=B]");
    page.fill("#reply-opening", "您提出的建议收悉，现答复如下。");
    page.check("input[name='answers[0].outcome'][value=ADOPTED]");
    page.fill("#answer-0", "已列入年度改造计划。");
    page.fill("#promise-text-0", "建成三百个充电端口。");
    page.fill("#promise-due-0", "2026-09-30");
    press(page, "提交分管领导签发");
  }

  private void lookBack(CurrentUser staff, CurrentUser handler, CurrentUser member) {
    Page campaign = at(staff);
    campaign.navigate("/look-backs/new");
    campaign.fill("#name", "2026 年回头看");
    campaign.check("input[name=classB]");
    campaign.click("text=预览选取结果");
    campaign.waitForSelector(".hy-picked li");
    press(campaign, "开展回头看");
    Page report = openTask(handler);
    report.selectOption("#claimed-0", "KEPT");
    report.fill("#progress-0", "三百个端口全部建成投用。");
    report.fill("#evidence-0", "验收单三份。");
    report.fill("#summary", "按期完成。");
    press(report, "提交报告，等待核实");
    Page verify = openTask(staff);
    verify.check("input[name=verdict][value=KEPT]");
    press(verify, "作出结论，请提案人确认");
    press(openTask(member), "同意，结论生效");
  }
}
