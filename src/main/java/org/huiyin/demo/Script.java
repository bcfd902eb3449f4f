package org.huiyin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ResultClass;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the people of the demo decide and answer, by the number of each proposal in the sample
 * workbook.
 *
 * @param fates what becomes of each proposal, and on which working day an ordinary one is begun
 * @param replies what each department answers, by department code; {@code co:} marks an opinion
 */
record Script(Map<String, Fate> fates, Map<String, Map<String, Words>> replies) {

  record Fate(
      FilingOutcome outcome,
      @Nullable Finding reasonCode,
      @Nullable String reason,
      @Nullable String mergeInto,
      @Nullable ConversionChannel channel,
      @Nullable Amendment amend,
      @Nullable String lead,
      List<String> co,
      List<String> separate,
      @Nullable Integer arrives) {}

  record Amendment(String reason, List<String> suggestions, @Nullable String title) {}

  record Words(
      @Nullable ResultClass resultClass,
      @Nullable String opening,
      @Nullable List<Answer> answers,
      @Nullable List<Promised> promises,
      @Nullable List<Contact> contacts,
      @Nullable String opinion) {}

  record Answer(AnswerOutcome outcome, String text) {}

  record Promised(String text, int months, int suggestion) {}

  record Contact(ContactMode mode, String place, String summary) {}

  static Script read(JsonMapper json) {
    return new Script(
        json.readValue(text("fates"), new TypeReference<Map<String, Fate>>() {}),
        json.readValue(text("replies"), new TypeReference<Map<String, Map<String, Words>>>() {}));
  }

  private static String text(String name) {
    try (InputStream content = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Words reply(String number, String department) {
    return java.util.Objects.requireNonNull(
        replies.get(number).get(department), () -> number + " has no reply of " + department);
  }
}
