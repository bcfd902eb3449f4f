package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Body;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cleans what was typed into the form of a proposal. Only what could not be stored, or names
 * something that does not exist, is refused here; completeness is a matter of submission.
 */
@Component
class FormReader {

  /** A form, cleaned. */
  record Form(Heading heading, TypedText text) {}

  private final Organisation organisation;

  FormReader(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * Reads a form.
   *
   * @param typed what was typed
   * @param presentSessionId session of the proposal so far; null for a new one
   * @param by who typed it
   * @return the cleaned form
   */
  Form read(ProposalDraft typed, @Nullable UUID presentSessionId, Acting by) {
    UUID committeeId = by.principal().committeeId();
    Faults faults = new Faults();
    faults.require("kind", typed.kind());
    faults.require("origin", typed.origin());
    String title = faults.optionalText("title", typed.title(), Limits.TITLE);
    TypedText text =
        new TypedText(
            faults.optionalText("background", typed.background(), Limits.PART),
            faults.optionalText("analysis", typed.analysis(), Limits.PART),
            suggestions(typed.suggestions(), faults),
            departments(typed.proposedDepartmentIds(), committeeId, faults));
    faults.refuseIfAny();
    Heading heading =
        new Heading(
            session(typed.sessionId(), presentSessionId, committeeId),
            Objects.requireNonNull(typed.kind()),
            body(typed, by),
            Objects.requireNonNull(typed.origin()),
            title,
            typed.category(),
            typed.mayBePublished());
    return new Form(heading, text);
  }

  private static List<String> suggestions(List<String> typed, Faults faults) {
    List<String> rows = new ArrayList<>();
    for (String row : typed) {
      String text = faults.optionalText("suggestions[" + rows.size() + "]", row, Limits.PART);
      if (!text.isEmpty()) {
        rows.add(text);
      }
    }
    if (rows.size() > Limits.SUGGESTIONS) {
      faults.add("suggestions", "proposal.too-many-suggestions", Limits.SUGGESTIONS, rows.size());
    }
    return List.copyOf(rows);
  }

  private List<UUID> departments(List<UUID> typed, UUID committeeId, Faults faults) {
    if (typed.isEmpty()) {
      return List.of();
    }
    Set<UUID> known =
        organisation.departments(committeeId).stream()
            .map(Department::id)
            .collect(Collectors.toSet());
    Set<UUID> chosen = new LinkedHashSet<>(typed);
    if (!known.containsAll(chosen)) {
      faults.add("proposedDepartmentIds", "proposal.unknown-department");
    }
    return List.copyOf(chosen);
  }

  private UUID session(@Nullable UUID typed, @Nullable UUID present, UUID committeeId) {
    if (typed == null) {
      return present == null ? organisation.currentSession(committeeId).id() : present;
    }
    if (!typed.equals(present) && !organisation.session(typed).committeeId().equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
    return typed;
  }

  private @Nullable UUID body(ProposalDraft typed, Acting by) {
    if (typed.kind() != ProposalKind.COLLECTIVE || typed.bodyId() == null) {
      return null;
    }
    Body body = organisation.body(typed.bodyId());
    by.requireCommittee(body.committeeId());
    if (!body.contactPersonId().equals(by.principal().personId())) {
      throw RuleViolation.forbidden("proposal.contact-person-only", body.name());
    }
    return body.id();
  }
}
