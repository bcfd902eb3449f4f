package org.huiyin.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese and English: where the texts are, and which language somebody reads. */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final String SUFFIX = ".properties";

  /**
   * Every file of {@code messages/} is read; Chinese is the default. All files of a language are
   * one map, because a page asks for hundreds of texts and must not look for each in every file.
   */
  @Bean
  MessageSource messageSource() {
    ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    messages.setBasenames(basenames().toArray(String[]::new));
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver languages =
        new CookieLocaleResolver("huiyin-language") {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            return known(super.resolveLocale(request));
          }
        };
    languages.setDefaultLocaleFunction(Languages::ofBrowser);
    languages.setCookieMaxAge(Duration.ofDays(365));
    languages.setCookieHttpOnly(true);
    languages.setCookieSameSite("Lax");
    languages.setRejectInvalidCookies(false);
    return languages;
  }

  static LocaleChangeInterceptor languageSwitch() {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setHttpMethods("GET");
    change.setIgnoreInvalidLocale(true);
    return change;
  }

  private static Locale ofBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      if (isChinese(locale) || isEnglish(locale)) {
        return known(locale);
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  private static Locale known(Locale locale) {
    return isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  private static boolean isChinese(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
  }

  private static List<String> basenames() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX);
      return Arrays.stream(files)
          .map(Resource::getFilename)
          .filter(name -> name != null && !name.endsWith("_en" + SUFFIX))
          .map(name -> "classpath:messages/" + name.substring(0, name.length() - SUFFIX.length()))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
