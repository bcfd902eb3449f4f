package org.huiyin.web.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request was not fulfilled, in the reader's language.
 *
 * @param status status of the answer
 * @param code stable name of the reason
 * @param text what is wrong and what to do
 * @param arguments what fills the text
 * @param faults faulty fields, if the reason is one of them
 * @param reference number under which the log knows more; only for failures of ours
 */
public record Refusal(
    HttpStatusCode status,
    String code,
    String text,
    List<Object> arguments,
    List<FieldFault> faults,
    @Nullable String reference) {

  /**
   * A faulty field.
   *
   * @param field name of the field
   * @param code stable name of the reason
   * @param text what is wrong
   * @param arguments what fills the text
   */
  public record FieldFault(String field, String code, String text, List<Object> arguments) {}
}
