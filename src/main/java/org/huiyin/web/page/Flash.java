package org.huiyin.web.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was done and what comes next, shown once on the page after a deed.
 *
 * @param code key of the text
 * @param arguments fill the text
 */
public record Flash(String code, List<Object> arguments) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Lets the next page say what was done.
   *
   * @param redirect attributes of the redirect
   * @param code key of the text
   * @param arguments fill the text
   */
  public static void say(RedirectAttributes redirect, String code, Object... arguments) {
    redirect.addFlashAttribute("flash", new Flash(code, List.copyOf(Arrays.asList(arguments))));
  }
}
