package org.huiyin.proposal;

import java.util.List;
import java.util.Map;

/** Columns and words of the workbook in which proposals are collected. */
final class ImportSheet {

  static final int MOST_ROWS = 2_000;

  static final String NUMBER = "编号";
  static final String TITLE = "案由";
  static final String KIND = "类型";
  static final String ORIGIN = "来源";
  static final String CATEGORY = "类别";
  static final String FIRST_SIGNER = "第一提案人";
  static final String CO_SIGNERS = "联名人";
  static final String BACKGROUND = "背景";
  static final String ANALYSIS = "分析";
  static final String SUGGESTIONS = "建议";
  static final String DEPARTMENTS = "建议承办单位";
  static final String PUBLISHABLE = "可否公开";

  static final List<String> HEADERS =
      List.of(
          NUMBER,
          TITLE,
          KIND,
          ORIGIN,
          CATEGORY,
          FIRST_SIGNER,
          CO_SIGNERS,
          BACKGROUND,
          ANALYSIS,
          SUGGESTIONS,
          DEPARTMENTS,
          PUBLISHABLE);

  static final Map<String, ProposalKind> KINDS =
      Map.of(
          "个人", ProposalKind.INDIVIDUAL, "联名", ProposalKind.JOINT, "集体", ProposalKind.COLLECTIVE);

  static final Map<String, Origin> ORIGINS = Map.of("大会", Origin.PLENARY, "平时", Origin.ORDINARY);

  static final Map<String, Category> CATEGORIES =
      Map.of(
          "经济", Category.ECONOMY,
          "政治", Category.POLITICS,
          "文化", Category.CULTURE,
          "社会", Category.SOCIETY,
          "生态", Category.ECOLOGY,
          "其他", Category.OTHER);

  static final Map<String, Boolean> YES_NO = Map.of("是", true, "否", false);

  private static final Map<String, String> COLUMN_OF_FIELD =
      Map.of(
          "title", TITLE,
          "kind", KIND,
          "origin", ORIGIN,
          "category", CATEGORY,
          "bodyId", FIRST_SIGNER,
          "coSignerIds", CO_SIGNERS,
          "background", BACKGROUND,
          "analysis", ANALYSIS,
          "suggestions", SUGGESTIONS,
          "proposedDepartmentIds", DEPARTMENTS);

  private ImportSheet() {}

  /** The column a field of the form came from; empty for what concerns several. */
  static String columnOfField(String field) {
    int bracket = field.indexOf('[');
    return COLUMN_OF_FIELD.getOrDefault(bracket < 0 ? field : field.substring(0, bracket), "");
  }

  /** The column a refusal is about; empty for the row. */
  static String columnOfRefusal(String code) {
    if (code.startsWith("co-signing.")) {
      return CO_SIGNERS;
    }
    return switch (code) {
      case "forbidden", "not-found", "proposal.contact-person-only" -> FIRST_SIGNER;
      case "proposal-import.number-used", "proposal-import.number-too-long" -> NUMBER;
      default -> "";
    };
  }
}
