package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.shared.CellFault;
import org.huiyin.shared.Channel;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposalImportTests extends ProposalSpringTest {

  @Autowired private ProposalImport imports;

  private static List<String> row(String number, String title) {
    return new ArrayList<>(
        List.of(
            number, title, "个人", "大会", "社会", "M001", "", "背景", "分析", "1. 甲\n2. 乙", "市第1局、D2", "是"));
  }

  private static List<String> with(List<String> row, String column, String value) {
    row.set(ProposalImport.columns().indexOf(column), value);
    return row;
  }

  private static byte[] workbook(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "huiyin", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("提案");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          sheet.value(r, c, rows.get(r).get(c));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private ProposalImportReport importRows(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(ProposalImport.columns());
    all.addAll(rows);
    return importBytes(workbook(all));
  }

  private ProposalImportReport importBytes(byte[] bytes) {
    return imports.importWorkbook(new ByteArrayInputStream(bytes), null, staff());
  }

  private static List<String> cells(ProposalImportReport report) {
    return report.faults().stream()
        .map(fault -> fault.row() + " " + fault.header() + " " + fault.code())
        .toList();
  }

  @Test
  void takesAWholePlenaryOnce() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      rows.add(row("P%03d".formatted(i), "关于第%d件事的提案".formatted(i)));
    }
    ProposalImportReport first = importRows(rows);
    assertThat(first.imported()).hasSize(500);
    assertThat(first.faults()).isEmpty();
    assertThat(count()).isEqualTo(500);
    UUID id = first.imported().get(499).proposalId();
    assertThat(proposals.byId(id).registrationNumber()).isEqualTo("登0500");
    assertThat(proposals.text(id).suggestions())
        .extracting(SuggestionView::text)
        .containsExactly("甲", "乙");
    assertThat(proposals.text(id).proposedDepartmentIds())
        .containsExactly(town.department(1).id(), town.department(2).id());
    assertThat(timeline.of(id))
        .allSatisfy(entry -> assertThat(entry.channel()).isEqualTo(Channel.IMPORT));

    ProposalImportReport second = importRows(rows);
    assertThat(second.imported()).isEmpty();
    assertThat(second.repeated()).hasSize(500);
    assertThat(second.repeated().get(499).proposalId()).isEqualTo(id);
    assertThat(count()).isEqualTo(500);
  }

  @Test
  void namesEveryFaultyCellAndTakesTheGoodRows() {
    ProposalImportReport report =
        importRows(
            List.of(
                row("1", "好的一件"),
                with(with(row("2", ""), "类型", "三人"), "来源", ""),
                with(with(row("3", "坏人"), "第一提案人", "M999"), "建议承办单位", "外星局"),
                with(row("4", "没人联名"), "类型", "联名"),
                with(with(row("5", "联名不对"), "联名人", "M002；没有这人"), "可否公开", "也许"),
                with(row("6", "长".repeat(51)), "背景", "背".repeat(1600)),
                with(row("7", "控制_x0007_字符"), "分析", ""),
                with(with(row("8", "无单位"), "类型", "集体"), "第一提案人", "查无此会"),
                with(row("9", "又一件好的"), "第一提案人", "member2")));
    assertThat(report.rows()).isEqualTo(9);
    assertThat(report.imported()).extracting(ProposalImportReport.Row::row).containsExactly(2, 10);
    assertThat(cells(report))
        .containsExactly(
            "3 类型 proposal-import.not-one-of",
            "3 来源 input.required",
            "4 第一提案人 proposal-import.unknown-member",
            "4 建议承办单位 proposal-import.unknown-department",
            "5 联名人 co-signing.none-signed",
            "6 可否公开 proposal-import.not-one-of",
            "6 联名人 proposal-import.unknown-member",
            "6 联名人 co-signing.only-joint",
            "7 案由 input.too-long",
            "7  proposal.body-too-long",
            "8 案由 input.control-characters",
            "9 第一提案人 proposal-import.unknown-body");
    assertThat(report.faults().get(0))
        .isEqualTo(
            new CellFault(
                "提案", 3, "C", "类型", "proposal-import.not-one-of", List.of("三人", "个人、联名、集体")));
    assertThat(count()).isEqualTo(2);
    assertThat(
            jdbc.sql("select max(registration_no) from proposal where committee_id = ?")
                .param(town.committeeId())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aMendedWorkbookAddsOnlyWhatWasMissing() {
    importRows(List.of(row("1", "一"), with(row("2", "二"), "类别", "")));
    ProposalImportReport mended = importRows(List.of(row("1", "一"), row("2", "二")));
    assertThat(mended.repeated()).hasSize(1);
    assertThat(mended.imported()).hasSize(1);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void recognisesARowHoweverItsTitleIsSpaced() {
    importRows(List.of(row("1", "关于ABC路的提案")));
    ProposalImportReport again =
        importRows(List.of(row("9", "关于 ＡＢＣ 路的提案"), row("9", "关于abc路的提案")));
    assertThat(again.repeated()).hasSize(2);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void questionsANumberUsedForAnotherTitleOfTheSameProposer() {
    importRows(List.of(row("1", "原来的案由")));
    ProposalImportReport report =
        importRows(List.of(row("1", "改过的案由"), with(row("1", "别人的提案"), "第一提案人", "M002")));
    assertThat(cells(report)).containsExactly("2 编号 proposal-import.number-used");
    assertThat(report.imported()).hasSize(1);
  }

  @Test
  void takesJointAndCollectiveProposals() {
    jdbc.sql(
            """
            insert into body (id, committee_id, name, kind, contact_person_id)
            values (?, ?, '市政协教育界', 'SECTOR', ?)
            """)
        .params(UUID.randomUUID(), town.committeeId(), town.member(4).personId())
        .update();
    ProposalImportReport report =
        importRows(
            List.of(
                with(with(row("1", "联名"), "类型", "联名"), "联名人", "M002、member3"),
                with(with(row("2", "集体"), "类型", "集体"), "第一提案人", "市政协教育界")));
    assertThat(report.faults()).isEmpty();
    assertThat(proposals.proposersOf(report.imported().get(0).proposalId())).hasSize(3);
    ProposalView collective = proposals.byId(report.imported().get(1).proposalId());
    assertThat(collective.bodyId()).isNotNull();
    assertThat(collective.firstSignerId()).isEqualTo(town.member(4).personId());
  }

  @Test
  void refusesWhatIsNoWorkbookOrHasOtherColumns() {
    assertThat(refusalOf(() -> importBytes("编号,案由".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("import.not-a-workbook");
    assertThat(refusalOf(() -> importBytes(new byte[0]))).isEqualTo("import.not-a-workbook");
    ProposalImportReport report =
        importBytes(workbook(List.of(List.of("编号", "案由", "备注"), List.of("1", "案由", ""))));
    assertThat(report.imported()).isEmpty();
    assertThat(report.faults())
        .extracting(CellFault::code)
        .contains("import.header-unknown", "import.header-missing");
  }

  @Test
  void isDoneByStaffIntoTheirOwnSessions() {
    byte[] bytes = workbook(List.of(ProposalImport.columns(), row("1", "案由")));
    assertThat(
            refusalOf(
                () -> imports.importWorkbook(new ByteArrayInputStream(bytes), null, proposer())))
        .isEqualTo("forbidden");
    UUID foreign =
        jdbc.sql("select id from session where committee_id = ?")
            .param(Town.foundedIn(jdbc).committeeId())
            .query(UUID.class)
            .single();
    assertThat(
            refusalOf(
                () -> imports.importWorkbook(new ByteArrayInputStream(bytes), foreign, staff())))
        .isEqualTo("not-found");
  }

  @Test
  void twoImportsAtOnceDoubleNothing() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      rows.add(row("P" + i, "同时导入的第%d件".formatted(i)));
    }
    assertThat(atOnce(List.of(() -> importRows(rows), () -> importRows(rows))))
        .containsOnly("done");
    assertThat(count()).isEqualTo(20);
  }

  private int count() {
    return jdbc.sql("select count(*) from proposal where committee_id = ?")
        .param(town.committeeId())
        .query(Integer.class)
        .single();
  }
}
