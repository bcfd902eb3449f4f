package org.huiyin.web.api;

/** Where the API is, and what it speaks. */
public final class Api {

  /** Every route begins with it. */
  public static final String ROOT = "/api/v1";

  /** What bodies are. */
  public static final String JSON = "application/json";

  /** What workbooks are. */
  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Api() {}
}
