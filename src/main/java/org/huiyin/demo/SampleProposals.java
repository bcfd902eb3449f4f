package org.huiyin.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.organisation.Body;
import org.huiyin.organisation.Organisation;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.shared.Workbook;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The sample workbook of proposals: what was handed in at the plenary, as a workbook to import, and
 * what members write between plenaries, as forms.
 */
@Component
class SampleProposals {

  private static final String ORIGIN = "来源";
  private static final String ORDINARY = "平时";
  private static final int MOST_ROWS = 1_000;

  private final Organisation organisation;

  SampleProposals(Organisation organisation) {
    this.organisation = organisation;
  }

  /** A proposal as its member writes it. */
  record Written(UUID proposerId, ProposalDraft form) {}

  /** The workbook without the rows of ordinary proposals; rows keep their numbers. */
  InputStream plenaryWorkbook() {
    Workbook.Sheet sheet = sheet();
    List<String> header = sheet.rows().get(0).cells();
    int origin = header.indexOf(ORIGIN);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook copy =
        new org.dhatim.fastexcel.Workbook(kept, "Huiyin", "1.0")) {
      Worksheet worksheet = copy.newWorksheet(sheet.name());
      for (Workbook.Row row : sheet.rows()) {
        if (!row.text(origin).equals(ORDINARY)) {
          for (int column = 0; column < header.size(); column++) {
            worksheet.value(row.number() - 1, column, row.text(column));
          }
        }
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new ByteArrayInputStream(kept.toByteArray());
  }

  /** The ordinary proposals by their number in the workbook. */
  Map<String, Written> ordinary(UUID committeeId) {
    Map<String, Written> written = new HashMap<>();
    List<String> header = sheet().rows().get(0).cells();
    for (Workbook.Row row : sheet().rows()) {
      if (row.text(header.indexOf(ORIGIN)).equals(ORDINARY)) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
          cells.put(header.get(column), row.text(column));
        }
        written.put(cells.get("编号"), read(cells, committeeId));
      }
    }
    return written;
  }

  private Written read(Map<String, String> cells, UUID committeeId) {
    String first = cells.get("第一提案人");
    ProposalKind kind =
        switch (cells.get("类型")) {
          case "集体" -> ProposalKind.COLLECTIVE;
          case "联名" -> ProposalKind.JOINT;
          default -> ProposalKind.INDIVIDUAL;
        };
    Body body =
        kind == ProposalKind.COLLECTIVE
            ? organisation.bodyByName(committeeId, first).orElseThrow()
            : null;
    ProposalDraft form =
        new ProposalDraft(
            null,
            kind,
            body == null ? null : body.id(),
            Origin.ORDINARY,
            cells.get("案由"),
            category(cells.get("类别")),
            cells.get("背景"),
            cells.get("分析"),
            cells.get("建议").lines().map(SampleProposals::withoutNumber).toList(),
            names(cells.get("建议承办单位")).stream().map(name -> department(committeeId, name)).toList(),
            cells.get("可否公开").equals("是"),
            names(cells.get("联名人")).stream().map(number -> member(committeeId, number)).toList());
    return new Written(body == null ? member(committeeId, first) : body.contactPersonId(), form);
  }

  private UUID member(UUID committeeId, String number) {
    return organisation.memberByNumber(committeeId, number).orElseThrow().personId();
  }

  private UUID department(UUID committeeId, String name) {
    return organisation.departments(committeeId).stream()
        .filter(one -> one.name().equals(name) || one.code().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Category category(String word) {
    return switch (word) {
      case "经济" -> Category.ECONOMY;
      case "政治" -> Category.POLITICS;
      case "文化" -> Category.CULTURE;
      case "社会" -> Category.SOCIETY;
      case "生态" -> Category.ECOLOGY;
      default -> Category.OTHER;
    };
  }

  /** The sheet numbers its suggestions for readers; the form numbers them itself. */
  private static String withoutNumber(String line) {
    return line.strip().replaceFirst("^\\d+[.、．]\\s*", "");
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split("、", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Workbook.Sheet sheet() {
    try (InputStream content = new ClassPathResource("demo/proposals.xlsx").getInputStream()) {
      return Workbook.read(content, MOST_ROWS).sheets().get(0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
