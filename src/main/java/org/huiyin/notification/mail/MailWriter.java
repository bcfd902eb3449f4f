package org.huiyin.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Words mails, as plain text and as a page, in the language of the reader. */
@Component
class MailWriter {

  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final MessageSource messages;
  private final Organisation organisation;
  private final UnsubscribeLinks links;
  private final MailSettings settings;
  private final Clock clock;
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  MailWriter(
      MessageSource messages,
      Organisation organisation,
      UnsubscribeLinks links,
      MailSettings settings,
      Clock clock) {
    this.messages = messages;
    this.organisation = organisation;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
    engine.setTemplateEngineMessageSource(messages);
    engine.addTemplateResolver(templates(TemplateMode.HTML, ".html", "*-page"));
    engine.addTemplateResolver(templates(TemplateMode.TEXT, ".txt", "*-plain"));
  }

  private static ClassLoaderTemplateResolver templates(
      TemplateMode mode, String suffix, String names) {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/mail/");
    templates.setSuffix(suffix);
    templates.setTemplateMode(mode);
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    templates.setResolvablePatterns(Set.of(names));
    return templates;
  }

  /**
   * A notice in words.
   *
   * @param words what it says
   * @param moment when it happened
   * @param address where a click leads
   */
  record Item(String words, String moment, String address) {}

  /** Words a mail. */
  MimeMessage write(
      MailTable.Due mail,
      List<MailTable.Line> lines,
      Person reader,
      Locale language,
      JavaMailSender sender)
      throws MessagingException {
    Set<NoticeGroup> groups = new TreeSet<>();
    lines.forEach(line -> groups.add(line.group()));
    String end = settings.address() + "/mail/unsubscribe?link=" + links.write(reader.id(), groups);
    boolean digest = "DIGEST".equals(mail.kind());
    List<Item> items =
        lines.stream()
            .map(
                line ->
                    new Item(
                        words(line, language),
                        moment(line.occurredAt(), language),
                        settings.address() + "/notices/" + line.noticeId()))
            .toList();
    String committee = organisation.committee(reader.committeeId()).name();
    Context model = new Context(language);
    model.setVariable("items", items);
    model.setVariable("digest", digest);
    model.setVariable("name", reader.name());
    model.setVariable("committee", committee);
    model.setVariable("groups", groups.stream().map(group -> of(group, language)).toList());
    model.setVariable("preferences", settings.address() + "/notices/preferences");
    model.setVariable("end", end);

    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from());
    helper.setTo(reader.email());
    helper.setSentDate(Date.from(clock.instant()));
    helper.setSubject(subject(items, digest, language));
    helper.setText(engine.process("notices-plain", model), engine.process("notices-page", model));
    message.setHeader("List-Unsubscribe", "<" + end + ">");
    message.setHeader("List-Unsubscribe-Post", ONE_CLICK);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Huiyin-Mail", mail.id().toString());
    return message;
  }

  private String subject(List<Item> items, boolean digest, Locale language) {
    if (digest) {
      LocalDate today = LocalDate.now(clock);
      return message("mail.subject.digest", language, items.size(), day(today, language));
    }
    return items.size() == 1
        ? message("mail.subject.one", language, items.get(0).words())
        : message("mail.subject.several", language, items.size());
  }

  private String words(MailTable.Line line, Locale language) {
    Object[] worded = line.arguments().stream().map(argument -> word(argument, language)).toArray();
    return message(line.text(), language, worded);
  }

  private Object word(Object argument, Locale language) {
    if (argument instanceof Enum<?> constant) {
      return of(constant, language);
    }
    return argument instanceof LocalDate day ? day(day, language) : argument;
  }

  private String of(Enum<?> constant, Locale language) {
    String type = constant.getDeclaringClass().getSimpleName();
    return message(type + "." + constant.name(), language);
  }

  private String message(String code, Locale language, Object... arguments) {
    return String.valueOf(messages.getMessage(code, arguments, code, language));
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern(isEnglish(language) ? "d MMM yyyy" : "yyyy年M月d日", language)
        .format(day);
  }

  private String moment(Instant moment, Locale language) {
    return DateTimeFormatter.ofPattern(
            isEnglish(language) ? "d MMM yyyy, HH:mm" : "yyyy年M月d日 HH:mm", language)
        .format(moment.atZone(clock.getZone()));
  }

  private static boolean isEnglish(Locale language) {
    return Locale.ENGLISH.equals(language);
  }
}
