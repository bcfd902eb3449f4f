package org.huiyin.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Texts the system itself writes into the record, in the language of the record. */
@Component
class Wording {

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  Wording() {
    texts.setBasename("messages/proposal");
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setFallbackToSystemLocale(false);
  }

  String text(String code) {
    return texts.getMessage(code, null, Locale.SIMPLIFIED_CHINESE);
  }
}
