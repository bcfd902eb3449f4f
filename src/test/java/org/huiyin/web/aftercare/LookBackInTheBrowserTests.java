package org.huiyin.web.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.LookBackState;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Months later somebody asks whether promises were kept, each step by its person. */
class LookBackInTheBrowserTests extends BrowserTest {

  @Autowired private LookBacks lookBacks;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private LookBackView lookBackOf(UUID proposalId) {
    return lookBacks.ofProposal(proposalId, staff()).get(0);
  }

  /** Does a deed and waits for what the next page says of it. */
  private static void press(Page page, String button) {
    page.evaluate("document.querySelectorAll('[data-flash]').forEach((old) => old.remove())");
    page.click(button);
    page.waitForSelector("[data-flash]");
  }

  @Test
  void fromTheDrawToARulingOnADispute() {
    UUID promised = life.closed(ResultClass.B);
    UUID byHand = life.closed(ResultClass.A);
    clock.moveTo(LocalDate.of(2026, 7, 1));

    Page committee = windowOf(staff());
    committee.navigate("/look-backs/new");
    committee.fill("#name", "2026 年上半年回头看");
    committee.check("input[name=classB]");
    committee.check("input[name=byHand][value='" + byHand + "']");
    committee.click("text=预览选取结果");
    committee.waitForSelector(".hy-picked li");
    assertThat(committee.querySelectorAll(".hy-picked li")).hasSize(2);
    assertThat(committee.isChecked("input[name=byHand][value='" + byHand + "']")).isTrue();
    assertFitForAll(committee);
    picture(committee, "look-back-new");
    press(committee, "text=开展回头看，共 2 项");
    assertThat(committee.querySelectorAll("[data-row]")).hasSize(2);
    String campaign = committee.url();
    UUID id = lookBackOf(promised).id();

    Page department = windowOf(town.department(1).handler(), Eyes.PHONE);
    department.navigate("/look-backs");
    assertFitForAll(department);
    picture(department, "look-backs-of-department");
    department.navigate("/look-backs/items/" + id);
    department.selectOption("#claimed-0", "PARTLY_KEPT");
    department.fill("#progress-0", "已建成二百个端口。");
    department.fill("#summary", "总体按计划推进。");
    department.click("text=提交报告，等待核实");
    department.waitForSelector("[data-refusal] [role=alert]");
    assertThat(department.textContent("[data-refusal]")).contains("落实的依据");
    assertThat(department.inputValue("#progress-0")).contains("二百个");
    assertFitForAll(department);
    picture(department, "look-back-report");
    department.fill("#evidence-0", "验收单三份。");
    press(department, "text=提交报告，等待核实");

    committee.navigate("/look-backs/items/" + id);
    committee.click("summary:has-text('退回补充报告')");
    committee.fill("#more-reason", "请附验收单编号。");
    press(committee, "text=退回承办单位补充报告");
    department.reload();
    assertThat(department.inputValue("#evidence-0")).isEqualTo("验收单三份。");
    department.fill("#evidence-0", "验收单 2026-1 至 2026-3。");
    department.fill("#summary", "已补充验收单编号。");
    press(department, "text=提交报告，等待核实");

    committee.navigate("/tasks?view=open&step=verify_report");
    committee.click("[data-open]");
    committee.waitForURL("**/tasks/*");
    assertFitForAll(committee);
    picture(committee, "look-back-verify");
    committee.check("input[name=verdict][value=NEW_DATE]");
    committee.fill("#date-0", "2026-12-31");
    press(committee, "text=作出结论，请提案人确认");

    Page proposer = windowOf(town.member(1), Eyes.DARK);
    proposer.navigate("/look-backs/items/" + id);
    assertFitForAll(proposer);
    picture(proposer, "look-back-confirm-dark");
    proposer.fill("#comment", "The deadline is too late.");
    press(proposer, "text=Object; the lead rules");
    assertThat(lookBackOf(promised).state()).isEqualTo(LookBackState.DISPUTED);

    Page lead = windowOf(town.official(Role.COMMITTEE_LEAD));
    lead.navigate("/look-backs/items/" + id);
    lead.fill("#date-0", "2026-10-31");
    lead.fill("#ruling", "缩短期限。");
    picture(lead, "look-back-resolve");
    press(lead, "text=裁定，结论随即生效");
    LookBackView ruled = lookBackOf(promised);
    assertThat(ruled.state()).isEqualTo(LookBackState.CONCLUDED);
    assertThat(ruled.verdict()).isEqualTo(LookBackVerdict.NEW_DATE);
    assertThat(ruled.promises().get(0).newDate()).isEqualTo(LocalDate.of(2026, 10, 31));

    committee.navigate(campaign);
    assertFitForAll(committee);
    picture(committee, "look-back-campaign");
    committee.click("summary:has-text('停止这次回头看')");
    committee.fill("#stop-reason", "合并到年底一并开展。");
    press(committee, "text=停止，未结束的 1 项不再办理");
    assertThat(lookBackOf(byHand).state()).isEqualTo(LookBackState.STOPPED);
    committee.navigate("/look-backs");
    assertThat(committee.textContent("main")).contains("已停止");
    assertFitForAll(committee);
    picture(committee, "look-backs");
  }
}
