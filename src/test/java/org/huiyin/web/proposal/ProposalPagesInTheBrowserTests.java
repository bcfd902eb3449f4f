package org.huiyin.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalImport;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SignerState;
import org.huiyin.shared.Step;
import org.huiyin.shared.WorkbookFile;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.testing.BrowserTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The register, the page of a proposal, and the forms from writing to assignment. */
class ProposalPagesInTheBrowserTests extends BrowserTest {

  private static final String FLASH = "[data-flash]";
  private static final String REFUSAL = "[data-refusal] [role=alert]";

  @Autowired private WorkItems items;
  @Autowired private Proposals proposals;

  private CurrentUser staff() {
    return town.official(Role.COMMITTEE_STAFF);
  }

  private CurrentUser lead() {
    return town.official(Role.COMMITTEE_LEAD);
  }

  private String task(UUID proposal, Step step) {
    return items.openOf(proposal).stream()
        .filter(item -> item.step() == step)
        .map(WorkItem::id)
        .map(id -> "/tasks/" + id)
        .findFirst()
        .orElseThrow();
  }

  private static void press(Page page, String button) {
    page.click("main button:visible:has-text('" + button + "')");
  }

  private static void waitUntilTold(Page page, String words) {
    page.waitForSelector(FLASH + ":has-text('" + words + "')");
  }

  private static UUID idIn(Page page) {
    return UUID.fromString(page.url().replaceAll(".*/proposals/([0-9a-f-]{36}).*", "$1"));
  }

  @Test
  void everyPageIsFitForAll() {
    UUID closed = life.closed(ResultClass.B);
    UUID joint = life.draftedJointly();
    String recommend = task(life.underReview(), Step.RECOMMEND_FILING);
    for (Eyes eyes : new Eyes[] {Eyes.USUAL, Eyes.DARK, Eyes.PHONE}) {
      String suffix = eyes.equals(Eyes.USUAL) ? "" : eyes.equals(Eyes.DARK) ? "-dark" : "-phone";
      Page page = windowOf(staff(), eyes);
      page.navigate("/proposals/" + closed);
      page.locator("[data-diagram]").first().scrollIntoViewIfNeeded();
      page.waitForSelector("[data-drawn=yes]");
      assertThat(page.querySelectorAll(".hy-done")).hasSizeGreaterThan(3);
      assertFitForAll(page);
      picture(page, "proposal" + suffix);
      page.navigate(recommend);
      page.check("input[value=MERGE]");
      assertFitForAll(page);
      picture(page, "recommend-filing" + suffix);
      for (String path : List.of("/proposals", "/proposals?state=closed&text=x", "/imports")) {
        page.navigate(path);
        assertFitForAll(page);
        picture(page, path.replaceAll("[^a-z]+", "-").substring(1) + suffix);
      }
      Page writer = windowOf(town.member(1), eyes);
      writer.navigate("/proposals/" + joint + "/edit");
      assertFitForAll(writer);
      picture(writer, "proposal-edit" + suffix);
    }
  }

  @Test
  void aProposalIsWrittenSavedAndSubmitted() {
    Page page = windowOf(town.member(1));
    page.navigate("/proposals/new");
    page.fill("#background", "公园夜间照明不足。");
    press(page, "提交");
    page.waitForSelector(REFUSAL);
    assertThat(page.textContent(REFUSAL)).contains("案由").contains("类别").contains("建议");
    assertThat(page.inputValue("#background")).isEqualTo("公园夜间照明不足。");
    assertThat(page.getAttribute("#title", "aria-invalid")).isEqualTo("true");
    assertFitForAll(page);
    page.fill("#title", "关于改善公园夜间照明的提案");
    page.check("input[value=SOCIETY]");
    page.fill("#analysis", "灯具老化，管理责任不清。");
    page.fill("[name='suggestions[0]']", "更换老化灯具，力争年内完成。");
    press(page, "再加一条");
    page.fill("[name='suggestions[3]']", "明确管理单位。");
    press(page, "保存草稿");
    waitUntilTold(page, "草稿已保存");
    UUID id = idIn(page);
    assertThat(proposals.text(id).suggestions()).hasSize(2);
    press(page, "提交");
    waitUntilTold(page, "登记号");
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.SUBMITTED);
    assertThat(page.textContent(".hy-ball")).contains("提案委工作人员").contains("初核");
  }

  @Test
  void coSignersAreInvitedAndAnswer() {
    UUID id = life.draftedJointly();
    Page page = windowOf(town.member(1));
    page.navigate("/proposals/" + id);
    page.click("summary:has-text('邀请联名人')");
    page.selectOption("#personId", town.member(2).personId().toString());
    press(page, "发出邀请");
    waitUntilTold(page, "member2");
    page.navigate("/proposals/" + id + "/edit");
    page.check("input[name=coSignerIds][value='" + town.member(3).personId() + "']");
    press(page, "保存草稿");
    waitUntilTold(page, "已");
    Page second = windowOf(town.member(2));
    second.navigate(task(id, Step.ANSWER_INVITATION));
    press(second, "同意，署名为联名人");
    waitUntilTold(second, "署名为联名人");
    Page third = windowOf(town.member(3));
    third.navigate(task(id, Step.ANSWER_INVITATION));
    press(third, "不同意");
    waitUntilTold(third, "不联名");
    assertThat(proposals.signers(id))
        .extracting(signer -> signer.state())
        .containsExactly(SignerState.ACCEPTED, SignerState.ACCEPTED, SignerState.REFUSED);
    page.navigate(task(id, Step.WRITE_PROPOSAL));
    press(page, "提交");
    waitUntilTold(page, "登记号");
  }

  @Test
  void aReturnedProposalIsAmendedAndAnotherWithdrawn() {
    UUID id = life.submitted();
    Page office = windowOf(staff());
    office.navigate(task(id, Step.CHECK_SUBMISSION));
    office.fill("#reason", "请补充资金来源。");
    press(office, "退回修改，须在2026年3月16日前重报");
    waitUntilTold(office, "2026年3月16日");
    Page page = windowOf(town.member(1));
    page.navigate(task(id, Step.AMEND_PROPOSAL));
    assertThat(page.textContent("main")).contains("请补充资金来源。");
    page.click("text=修改提案");
    page.fill("#analysis", "资金可由城市更新专项安排。");
    press(page, "重新提交");
    waitUntilTold(page, "登记号");
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.SUBMITTED);
    office.navigate(task(id, Step.CHECK_SUBMISSION));
    assertThat(office.textContent("main")).contains("不能再退回");
    press(office, "通过");
    waitUntilTold(office, "初核通过");
    page.navigate("/proposals/" + id);
    page.click("summary:has-text('撤回提案')");
    page.fill("#withdraw-reason", "事项已经解决。");
    press(page, "撤回，提案不再办理");
    waitUntilTold(page, "已撤回");
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.WITHDRAWN);
    page.navigate("/proposals/" + life.drafted());
    page.click("summary:has-text('作废草稿')");
    press(page, "作废，不再提交");
    waitUntilTold(page, "作废");
  }

  @Test
  void everyOutcomeIsRecommendedDecidedAndUndone() {
    UUID master = life.filed();
    UUID id = life.underReview();
    Page page = windowOf(staff());
    page.navigate(task(id, Step.RECOMMEND_FILING));
    page.check("input[value=MERGE]");
    page.fill("#reason", "与第0001号提案内容相同。");
    press(page, "提出建议");
    page.waitForSelector(REFUSAL);
    assertThat(page.textContent(REFUSAL)).contains("并入哪一件");
    assertThat(page.inputValue("#reason")).isEqualTo("与第0001号提案内容相同。");
    page.selectOption("#masterId", master.toString());
    press(page, "提出建议");
    waitUntilTold(page, "并案");
    Page head = windowOf(lead());
    head.navigate(task(id, Step.DECIDE_FILING));
    head.click("summary:has-text('退回工作人员')");
    head.fill("#reconsider-reason", "请再核对两件提案的差别。");
    press(head, "退回，由工作人员重新提出建议");
    waitUntilTold(head, "退回");
    page.navigate(task(id, Step.RECOMMEND_FILING));
    assertThat(page.textContent("main")).contains("请再核对两件提案的差别。");
    page.check("input[value=MERGE]");
    page.selectOption("#masterId", master.toString());
    page.fill("#reason", "内容相同。");
    press(page, "提出建议");
    waitUntilTold(page, "已");
    head.navigate(task(id, Step.DECIDE_FILING));
    press(head, "并案，随主提案办理");
    waitUntilTold(head, "已并案");
    head.click("summary:has-text('撤销并案')");
    head.fill("#undo-reason", "事项不同。");
    press(head, "撤销并案，恢复单独审查");
    waitUntilTold(head, "恢复单独审查");
    assertThat(life.stateOf(id)).isEqualTo(ProposalState.UNDER_REVIEW);
  }

  @Test
  void aRecommendationIsFollowedOrNot() {
    FilingDecision no = FilingDecision.notFile(Finding.ACADEMIC_ONLY, "属于学术研讨。");
    UUID refused = life.recommended(no);
    Page page = windowOf(lead());
    page.navigate(task(refused, Step.DECIDE_FILING));
    press(page, "不予立案，告知提案人理由");
    waitUntilTold(page, "已");
    assertThat(page.textContent(".hy-ball")).contains("属于学术研讨。");
    UUID converted = life.recommended(no);
    page.navigate(task(converted, Step.DECIDE_FILING));
    page.check("input[value=CONVERT]");
    page.selectOption("#channel", "OPINION_ITEM");
    press(page, "转往其他渠道");
    waitUntilTold(page, "已");
    assertThat(life.stateOf(converted)).isEqualTo(ProposalState.CONVERTED);
    UUID filed = life.recommended(no);
    page.navigate(task(filed, Step.DECIDE_FILING));
    page.check("input[value=FILE]");
    press(page, "立案并编号");
    waitUntilTold(page, "第0001号");
    page.click("summary:has-text('确定为重点提案')");
    page.selectOption("#leaderId", town.official(Role.SUPERVISOR).personId().toString());
    press(page, "确定，由所选领导领衔督办");
    waitUntilTold(page, "重点提案");
    assertThat(proposals.byId(filed).key()).isTrue();
    UUID closed = life.closed(ResultClass.A);
    page.navigate("/proposals/" + closed);
    press(page, "归档");
    waitUntilTold(page, "归档");
  }

  @Test
  void departmentsAreAssignedToALeadOrSeparately() {
    UUID led = life.filed();
    Page page = windowOf(town.official(Role.TRANSMISSION_OFFICE));
    page.navigate(task(led, Step.ASSIGN_DEPARTMENTS));
    page.fill("#remark", "请于月底前报送办理方案。");
    press(page, "交办");
    page.waitForSelector(REFUSAL);
    assertThat(page.inputValue("#remark")).isEqualTo("请于月底前报送办理方案。");
    page.selectOption("#leadDepartmentId", town.department(1).id().toString());
    page.check("input[name=coDepartmentIds][value='" + town.department(2).id() + "']");
    press(page, "交办");
    waitUntilTold(page, "2 个承办单位");
    assertThat(page.textContent(".hy-ball")).contains("市第1局").contains("市第2局");
    life.claim(led, 1);
    page.navigate("/assignments/" + life.assignment(led, 1).id());
    page.selectOption("#adding-department", town.department(5).id().toString());
    press(page, "增加");
    waitUntilTold(page, "已增加市第5局");
    UUID separate = life.filed();
    page.navigate(task(separate, Step.ASSIGN_DEPARTMENTS));
    page.check("input[value=separate]");
    page.check("input[name=separateDepartmentIds][value='" + town.department(3).id() + "']");
    page.check("input[name=separateDepartmentIds][value='" + town.department(4).id() + "']");
    press(page, "交办");
    waitUntilTold(page, "2 个承办单位");
  }

  @Test
  void staffEnterAPaperFormForItsSigner() {
    Page page = windowOf(staff());
    page.navigate("/proposals/new");
    page.selectOption("#paperFor", town.member(4).personId().toString());
    page.check("input[value=JOINT]");
    page.check("input[name=coSignerIds][value='" + town.member(2).personId() + "']");
    page.fill("#title", "关于增设社区书屋的提案");
    page.check("input[value=CULTURE]");
    page.fill("#background", "社区阅读空间不足。");
    page.fill("#analysis", "场地和图书来源没有统筹。");
    page.fill("[name='suggestions[0]']", "利用闲置用房建设社区书屋。");
    press(page, "录入并登记");
    waitUntilTold(page, "登记号");
    UUID id = idIn(page);
    assertThat(proposals.byId(id).firstSignerId()).isEqualTo(town.member(4).personId());
    assertThat(proposals.signers(id)).hasSize(2);
    assertThat(page.textContent(".hy-timeline")).contains("代member4录入");
  }

  @Test
  void aWorkbookIsImportedAndItsFaultsAreNamed(@TempDir Path folder) throws IOException {
    List<Object> columns = List.copyOf(ProposalImport.columns());
    List<Object> good =
        List.of("1", "关于公园照明的提案", "个人", "大会", "社会", "M001", "", "背景", "分析", "1. 甲\n2. 乙", "", "是");
    List<Object> faulty =
        List.of("2", "关于书屋的提案", "个人", "大会", "社会", "M999", "", "背景", "分析", "1. 甲", "", "是");
    Path file = folder.resolve("proposals.xlsx");
    Files.write(file, new WorkbookFile().sheet("提案", List.of(columns, good, faulty)).bytes());
    Page page = windowOf(staff());
    page.navigate("/imports");
    page.setInputFiles("#workbook", file);
    press(page, "导入并登记");
    waitUntilTold(page, "新登记 1 件");
    assertThat(page.textContent("main")).contains("M999").contains("第一提案人");
    assertFitForAll(page);
    page.setInputFiles("#workbook", file);
    press(page, "导入并登记");
    page.waitForSelector("text=此前已登记 1 件");
    Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
    page.setInputFiles("#workbook", text);
    press(page, "导入并登记");
    page.waitForSelector(REFUSAL);
    assertThat(page.textContent(REFUSAL)).contains("不是有效的 Excel 工作簿");
  }

  @Test
  void theRegisterIsNarrowedToASession() {
    UUID present = proposals.byId(life.filed()).sessionId();
    UUID earlier = town.addEarlierSession();
    Page page = windowOf(staff());
    page.navigate("/proposals");
    assertThat(page.locator("select[name=session] option").allInnerTexts())
        .contains("四届五次会议", "五届一次会议");
    page.navigate("/proposals?session=" + present);
    assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
    page.navigate("/proposals?session=" + earlier);
    assertThat(page.locator("main tbody tr").count()).isZero();
    assertThat(page.locator("select[name=session]").inputValue()).isEqualTo(earlier.toString());
  }

  @Test
  void everybodyReadsOnlyWhatConcernsThem() {
    UUID draft = life.drafted();
    UUID assigned = life.assigned(2);
    Page page = windowOf(town.department(2).handler());
    page.navigate("/proposals");
    assertThat(page.querySelectorAll("[data-row]")).hasSize(1);
    assertThat(page.navigate("/proposals/" + assigned).status()).isEqualTo(200);
    Page other = windowOf(town.department(3).handler());
    other.navigate("/proposals");
    assertThat(other.querySelectorAll("[data-row]")).isEmpty();
    assertThat(other.navigate("/proposals/" + assigned).status()).isEqualTo(404);
    Page office = windowOf(staff());
    assertThat(office.navigate("/proposals/" + draft).status()).isEqualTo(404);
    assertThat(office.navigate("/proposals/" + draft + "/edit").status()).isEqualTo(404);
    context.getBean(ProposalDesk.class).submit(draft, Town.at(town.member(1)));
    assertThat(office.navigate("/proposals/" + draft + "/edit").status()).isEqualTo(403);
  }
}
