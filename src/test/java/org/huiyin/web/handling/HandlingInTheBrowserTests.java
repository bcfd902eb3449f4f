package org.huiyin.web.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.ContactState;
import org.huiyin.handling.ContactView;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handling and rating, each form filled in by the person whose deed it is. */
class HandlingInTheBrowserTests extends BrowserTest {

  @Autowired private WorkItems items;
  @Autowired private Assignments assignments;
  @Autowired private Commitments commitments;
  @Autowired private HandlingDesk desk;

  private CurrentUser handler(int department) {
    return town.department(department).handler();
  }

  private CurrentUser approver() {
    return town.department(1).approver();
  }

  private CurrentUser office() {
    return town.official(Role.TRANSMISSION_OFFICE);
  }

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private UUID taskOf(UUID proposal, Step step) {
    return items.openOf(proposal).stream()
        .filter(item -> item.step() == step)
        .map(WorkItem::id)
        .findFirst()
        .orElseThrow();
  }

  private static void open(Page page, UUID task) {
    page.navigate("/tasks/" + task);
  }

  /** Presses a button and waits for the page that says it was done. */
  private static void done(Page page, String button, String said) {
    page.click("button:has-text('" + button + "')");
    page.waitForSelector("[data-flash]:has-text('" + said + "')");
  }

  private AssignmentView assignment(UUID proposal, int department) {
    return life.assignment(proposal, department);
  }

  private UUID contactRecorded(UUID proposal) {
    return desk.recordContact(
        assignment(proposal, 1).id(),
        new ContactForm(
            ContactMode.FACE_TO_FACE,
            ContactPhase.DURING,
            LocalDate.of(2026, 3, 2),
            "市政务中心",
            "提案人、李科长",
            "就充电桩选址交换了意见。"),
        at(handler(1)));
  }

  @Test
  void aDepartmentClaimsPlansSpeaksAndRepliesWithAPromise() {
    UUID proposal = life.assigned();
    UUID id = assignment(proposal, 1).id();
    Page page = windowOf(handler(1));
    open(page, taskOf(proposal, Step.CLAIM_ASSIGNMENT));
    done(page, "签收，", "已签收");
    assertThat(page.url()).endsWith("/assignments/" + id);

    page.click("summary:has-text('制定办理方案')");
    page.fill("#plan-measures", "摸清现状，分期建设。");
    page.fill("#plan-responsible", "李科长");
    done(page, "保存办理方案", "办理方案已保存");

    page.click("summary:has-text('记录与提案人的沟通')");
    page.fill("#contact-day", "2026-03-02");
    page.fill("#contact-people", "提案人、李科长");
    page.fill("#contact-summary", "就充电桩选址交换了意见。");
    done(page, "记录，请提案人确认", "已请提案人");
    assertFitForAll(page);
    picture(page, "assignment");

    open(page, taskOf(proposal, Step.DRAFT_REPLY));
    page.check("input[name=resultClass][value=B]");
    page.fill("#reply-opening", "您提出的建议收悉，现答复如下。");
    for (int i = 0; i < 2; i++) {
      page.check("input[name='answers[" + i + "].outcome'][value=ADOPTED]");
      page.fill("#answer-" + i, "已列入年度计划。");
    }
    page.click("button:has-text('提交分管领导签发')");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.textContent("[data-refusal]:has([role=alert])")).contains("B 类答复须至少写明一项承诺");
    assertThat(page.inputValue("#answer-1")).isEqualTo("已列入年度计划。");
    assertThat(page.getAttribute("#promise-text-0", "aria-invalid")).isEqualTo("true");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("promise-text-0");
    assertThat(assignments.reply(id)).as("nothing half done").isEmpty();
    assertFitForAll(page);
    picture(page, "reply-refused");

    page.click("[data-add-row]");
    page.fill("#promise-text-3", "建成三百个充电端口。");
    page.fill("#promise-due-3", "2026-09-30");
    done(page, "保存草稿", "草稿已保存");
    assertThat(page.inputValue("#promise-text-0")).isEqualTo("建成三百个充电端口。");
    done(page, "提交分管领导签发", "请其于");

    Page signing = windowOf(approver());
    open(signing, taskOf(proposal, Step.APPROVE_REPLY));
    assertThat(signing.textContent(".hy-letter")).contains("建成三百个充电端口。");
    done(signing, "签发，报督查室审核", "答复已签发");

    Page auditing = windowOf(office());
    open(auditing, taskOf(proposal, Step.AUDIT_REPLY));
    auditing.fill("#audit-number", "试办字〔2026〕7号");
    picture(auditing, "audit");
    done(auditing, "审核通过，送达提案人", "已送达提案人");
    assertThat(commitments.openOf(proposal)).hasSize(1);

    Page rating = windowOf(town.member(1));
    open(rating, taskOf(proposal, Step.RATE_HANDLING));
    rating.check("input[name=attitude][value=SATISFIED]");
    rating.check("input[name=result][value=BASICALLY_SATISFIED]");
    rating.fill("textarea[name=comment]", "希望按期建成。");
    done(rating, "提交评价", "评价已提交");
    assertThat(life.stateOf(proposal)).isEqualTo(ProposalState.CLOSED);

    page.navigate("/commitments");
    assertThat(page.textContent("main")).contains("建成三百个充电端口。");
    page.navigate("/assignments?view=finished&class=b");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(1);
    page.navigate("/assignments?view=finished&class=a");
    assertThat(page.querySelectorAll("[data-row]")).isEmpty();
  }

  @Test
  void aReplyIsSentBackAndItsClassCorrected() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);
    UUID id = assignment(proposal, 1).id();
    Page signing = windowOf(approver());
    open(signing, taskOf(proposal, Step.APPROVE_REPLY));
    signing.click("summary:has-text('退回经办人修改')");
    signing.fill("#reject-reason", "请写明建设时间。");
    done(signing, "退回修改", "已退回经办人");
    Page writing = windowOf(handler(1));
    open(writing, taskOf(proposal, Step.DRAFT_REPLY));
    assertThat(writing.textContent("main")).contains("请写明建设时间。");
    assertThat(writing.inputValue("#answer-0")).isEqualTo("已采纳，正在落实。");
    done(writing, "提交分管领导签发", "请其于");
    life.approve(proposal, 1);
    Page auditing = windowOf(office());
    auditing.navigate("/assignments/" + id);
    auditing.click("summary:has-text('退回承办单位修改')");
    auditing.fill("#send-back-reason", "请补充第二条建议的进展。");
    done(auditing, "退回承办单位修改", "第 1 次退回");
    life.submitReply(proposal, 1, ResultClass.A);
    life.approve(proposal, 1);
    open(auditing, taskOf(proposal, Step.AUDIT_REPLY));
    auditing.selectOption("#audit-class", "C");
    auditing.fill("#audit-reason", "所列事项尚不具备条件。");
    done(auditing, "审核通过，送达提案人", "已送达提案人");
    auditing.click("summary:has-text('第 2 稿')");
    assertThat(auditing.textContent("main")).contains("原为A 类", "请补充第二条建议的进展。");
    assertFitForAll(auditing);
  }

  @Test
  void theOfficeRulesOnWhatDepartmentsAskFor() {
    UUID proposal = life.assigned(2);
    Page page = windowOf(handler(1));
    open(page, taskOf(proposal, Step.CLAIM_ASSIGNMENT));
    page.click("summary:has-text('申请退办')");
    page.fill("#return-reason", "不属于本单位职责。");
    page.selectOption("#return-department", town.department(3).id().toString());
    done(page, "申请退办，由督查室裁定", "已申请退办");

    Page ruling = windowOf(office());
    open(ruling, taskOf(proposal, Step.RULE_ON_RETURN));
    ruling.fill("#ruling-reason", "职责分工已明确由该单位承办。");
    picture(ruling, "ruling");
    done(ruling, "不同意退办，仍由该单位办理", "未同意退办");
    UUID id = assignment(proposal, 1).id();
    assertThat(assignments.byId(id).state()).isEqualTo(AssignmentState.IN_HANDLING);

    page.navigate("/assignments/" + id);
    page.click("summary:has-text('申请延期')");
    page.fill("#extension-until", "2026-12-31");
    page.fill("#extension-reason", "需等待规划批复。");
    page.click("button:has-text('申请延期，由督查室审批')");
    page.waitForSelector("[data-refusal] [role=alert]");
    assertThat(page.inputValue("#extension-reason")).isEqualTo("需等待规划批复。");
    page.fill("#extension-until", "2026-07-31");
    done(page, "申请延期，由督查室审批", "已申请延期");
    page.click("summary:has-text('申请增加承办单位')");
    page.selectOption("#further-department", town.department(4).id().toString());
    page.fill("#further-reason", "涉及用地规划。");
    done(page, "提交督查室", "已申请增加市第4局");

    open(ruling, taskOf(proposal, Step.DECIDE_EXTENSION));
    ruling.fill("#extending-until", "2026-06-30");
    done(ruling, "批准延期", "2026年6月30日");
    assertThat(assignments.byId(id).due().day()).isEqualTo(LocalDate.of(2026, 6, 30));
    ruling.navigate("/further-departments");
    assertThat(ruling.textContent("main")).contains("市第1局申请增加市第4局");
    assertFitForAll(ruling);
    ruling.click("[data-open]");
    assertThat(ruling.inputValue("#adding-department"))
        .isEqualTo(town.department(4).id().toString());
    done(ruling, "增加为会办单位", "已增加市第4局");

    Page beside = windowOf(handler(2));
    open(beside, taskOf(proposal, Step.CLAIM_ASSIGNMENT));
    done(beside, "签收，", "会办意见");
    beside.fill("#opinion-text", "建议结合城市更新安排用地。");
    done(beside, "提交主办单位", "已提交主办单位");
    page.reload();
    assertThat(page.textContent("main")).contains("建议结合城市更新安排用地。");
  }

  @Test
  void theProposerConfirmsOrDisputesAContact() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    UUID confirmed = contactRecorded(proposal);
    Page page = windowOf(town.member(1));
    open(page, taskOf(proposal, Step.CONFIRM_CONTACT));
    assertFitForAll(page);
    picture(page, "contact");
    page.click("button:has-text('确认沟通属实')");
    page.waitForURL("**/proposals/*");
    assertThat(assignments.contact(confirmed).state()).isEqualTo(ContactState.CONFIRMED);
    UUID disputed = contactRecorded(proposal);
    Page onPaper = windowOf(staff());
    onPaper.navigate("/assignments/" + assignment(proposal, 1).id());
    onPaper.click("summary:has-text('代录提案人的书面答复')");
    onPaper.click("summary:has-text('没有沟通过')");
    onPaper.fill("textarea[id^=dispute]", "当日没有见面。");
    done(onPaper, "提出异议", "已记录您的异议");
    ContactView contact = assignments.contact(disputed);
    assertThat(contact.state()).isEqualTo(ContactState.DISPUTED);
    assertThat(contact.comment()).isEqualTo("当日没有见面。");
  }

  @Test
  void staffEnterPaperAndWriteDownAConsultation() {
    UUID proposal = life.assigned();
    Page page = windowOf(staff());
    page.navigate("/assignments/" + assignment(proposal, 1).id());
    page.click("summary:has-text('代承办单位录入纸质材料')");
    done(page, "签收，", "已签收");
    assertThat(assignment(proposal, 1).claimedBy()).isEqualTo(handler(1).personId());
    for (int round = 1; round <= 3; round++) {
      if (round > 1) {
        life.claim(proposal, 1);
      }
      life.deliver(proposal, 1, ResultClass.A);
      if (round < 3) {
        life.rate(proposal, Satisfaction.UNSATISFIED);
      }
    }
    page.navigate("/proposals/" + proposal + "/ratings");
    page.click("summary:has-text('代录')");
    page.check("input[name=attitude][value=SATISFIED]");
    page.check("input[name=result][value=UNSATISFIED]");
    done(page, "提交评价", "评价已提交");
    assertThat(life.stateOf(proposal)).isEqualTo(ProposalState.JOINT_CONSULTATION);

    Page rater = windowOf(town.member(1));
    rater.navigate("/proposals/" + proposal + "/ratings");
    rater.check("input[name=result][value=BASICALLY_SATISFIED]");
    done(rater, "更正评价", "评价已更正");
    assertFitForAll(rater);
    picture(rater, "ratings");

    open(page, taskOf(proposal, Step.HOLD_CONSULTATION));
    page.fill("#held-on", "2026-03-02");
    page.fill("#held-with", "提案人、市第1局、提案委");
    page.fill("#held-minutes", "各方就后续安排达成一致。");
    page.check("input[name=outcome][value=AGREED]");
    picture(page, "consultation");
    done(page, "登记协商结果", "达成一致");
    assertThat(life.stateOf(proposal)).isEqualTo(ProposalState.CLOSED);
    assertFitForAll(page);
  }

  @Test
  void withoutScriptsAReplyIsWrittenAsWell() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    Page page = windowOf(handler(1), Eyes.PLAIN);
    open(page, taskOf(proposal, Step.DRAFT_REPLY));
    page.check("input[name=resultClass][value=B]");
    page.fill("#reply-opening", "您提出的建议收悉，现答复如下。");
    for (int i = 0; i < 2; i++) {
      page.check("input[name='answers[" + i + "].outcome'][value=PARTLY]");
      page.fill("#answer-" + i, "部分列入年度计划。");
    }
    page.fill("#promise-text-0", "建成三百个充电端口。");
    page.fill("#promise-due-0", "2026-09-30");
    page.press("button:has-text('提交分管领导签发')", "Enter");
    page.waitForSelector("[data-flash]:has-text('请其于')");
    assertThat(assignment(proposal, 1).state()).isEqualTo(AssignmentState.AWAITING_APPROVAL);
  }

  @Test
  void everyPageIsFitForAll() {
    UUID handled = life.assigned(2);
    life.claim(handled, 1);
    contactRecorded(handled);
    UUID id = assignment(handled, 1).id();
    UUID awaiting = life.assigned();
    UUID closed = life.closed(ResultClass.B);
    UUID rated = life.replied(ResultClass.B);
    clock.moveTo(LocalDate.of(2026, 5, 28));
    String handling = "/assignments/" + id;
    String writing = "/tasks/" + taskOf(handled, Step.DRAFT_REPLY);
    Page usual = windowOf(handler(1));
    look(usual, "/assignments", "assignments");
    look(usual, "/assignments?view=finished&role=lead&text=小区", "assignments-finished");
    look(usual, "/commitments", "commitments");
    look(usual, handling, "assignment-handler");
    look(usual, "/assignments/" + assignment(closed, 1).id(), "assignment-closed");
    look(usual, writing, "task-reply");
    look(usual, "/tasks/" + taskOf(awaiting, Step.CLAIM_ASSIGNMENT), "task-claim");
    look(usual, "/proposals/" + rated + "/ratings", "ratings-department");
    Page dark = windowOf(handler(1), Eyes.DARK);
    look(dark, "/assignments", "assignments-dark");
    look(dark, writing, "task-reply-dark");
    Page phone = windowOf(handler(1), Eyes.PHONE);
    look(phone, "/assignments", "assignments-phone");
    look(phone, "/commitments", "commitments-phone");
    look(phone, handling, "assignment-handler-phone");
    Page page = windowOf(town.member(1), Eyes.PHONE);
    look(page, "/tasks/" + taskOf(rated, Step.RATE_HANDLING), "task-rate-phone");
    page = windowOf(office());
    page.navigate("/assignments/" + id);
    page.click("summary:has-text('代承办单位录入纸质材料')");
    assertFitForAll(page);
    picture(page, "assignment-office");
  }

  private void look(Page page, String path, String name) {
    page.navigate(path);
    assertThat(page.title()).as(path).doesNotContain("意外");
    page.querySelectorAll("details").forEach(details -> details.evaluate("d => d.open = true"));
    assertFitForAll(page);
    picture(page, name);
  }
}
