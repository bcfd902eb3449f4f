package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.organisation.Body;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Member;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Texts;
import org.huiyin.shared.WorkbookTable;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one workbook: words become values, names and numbers become ids. */
final class ImportRowReader {

  private static final int LONGEST_NUMBER = 40;

  /**
   * A row that was understood.
   *
   * @param number what the sheet calls it; may be empty
   * @param proposerId who hands it in, for a body its contact person
   * @param signerKey whose it is: the member or the body
   * @param form the form
   */
  record Understood(String number, UUID proposerId, UUID signerKey, ProposalDraft form) {}

  private final UUID sessionId;
  private final Map<String, List<Member>> members = new HashMap<>();
  private final Map<String, Body> bodies = new HashMap<>();
  private final Map<String, UUID> departments = new HashMap<>();

  ImportRowReader(Organisation organisation, UUID committeeId, UUID sessionId) {
    this.sessionId = sessionId;
    for (Member member : organisation.members(committeeId)) {
      members.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(member);
    }
    for (Member member : organisation.members(committeeId)) {
      members.put(member.number(), List.of(member));
    }
    organisation.bodies(committeeId).forEach(body -> bodies.put(body.name(), body));
    for (Department department : organisation.departments(committeeId)) {
      departments.put(department.name(), department.id());
      departments.putIfAbsent(department.code(), department.id());
    }
  }

  /** Reads a row; null when something in it was not understood, which is noted with the row. */
  @Nullable Understood read(WorkbookTable.Row row) {
    Cells cells = new Cells(row);
    String number = cells.text(ImportSheet.NUMBER);
    if (Texts.length(number) > LONGEST_NUMBER || Texts.hasControlCharacters(number)) {
      cells.fault(ImportSheet.NUMBER, "proposal-import.number-too-long", LONGEST_NUMBER);
    }
    ProposalKind kind = cells.oneOf(ImportSheet.KIND, ImportSheet.KINDS);
    Origin origin = cells.oneOf(ImportSheet.ORIGIN, ImportSheet.ORIGINS);
    Category category = cells.oneOf(ImportSheet.CATEGORY, ImportSheet.CATEGORIES);
    Boolean publishable = cells.oneOf(ImportSheet.PUBLISHABLE, ImportSheet.YES_NO);
    Body body = kind == ProposalKind.COLLECTIVE ? body(cells) : null;
    Member member =
        kind == ProposalKind.COLLECTIVE
            ? null
            : member(cells, ImportSheet.FIRST_SIGNER, cells.text(ImportSheet.FIRST_SIGNER));
    List<UUID> coSigners = coSigners(cells);
    if (!coSigners.isEmpty() && kind != null && kind != ProposalKind.JOINT) {
      cells.fault(ImportSheet.CO_SIGNERS, "co-signing.only-joint");
    }
    ProposalDraft form =
        new ProposalDraft(
            sessionId,
            kind,
            body == null ? null : body.id(),
            origin,
            cells.text(ImportSheet.TITLE),
            category,
            cells.text(ImportSheet.BACKGROUND),
            cells.text(ImportSheet.ANALYSIS),
            SuggestionLines.split(cells.text(ImportSheet.SUGGESTIONS)),
            departments(cells),
            Boolean.TRUE.equals(publishable),
            coSigners);
    if (cells.faulty) {
      return null;
    }
    if (body != null) {
      return new Understood(number, body.contactPersonId(), body.id(), form);
    }
    return member == null
        ? null
        : new Understood(number, member.personId(), member.personId(), form);
  }

  private @Nullable Body body(Cells cells) {
    String name = cells.text(ImportSheet.FIRST_SIGNER);
    Body body = bodies.get(name);
    if (name.isEmpty()) {
      cells.fault(ImportSheet.FIRST_SIGNER, "input.required");
    } else if (body == null) {
      cells.fault(ImportSheet.FIRST_SIGNER, "proposal-import.unknown-body", name);
    }
    return body;
  }

  private @Nullable Member member(Cells cells, String column, String typed) {
    List<Member> found = members.getOrDefault(typed, List.of());
    if (typed.isEmpty()) {
      cells.fault(column, "input.required");
    } else if (found.isEmpty()) {
      cells.fault(column, "proposal-import.unknown-member", typed);
    } else if (found.size() > 1) {
      cells.fault(column, "proposal-import.ambiguous-member", typed);
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private List<UUID> coSigners(Cells cells) {
    List<UUID> people = new ArrayList<>();
    for (String typed : names(cells.text(ImportSheet.CO_SIGNERS))) {
      Member member = member(cells, ImportSheet.CO_SIGNERS, typed);
      if (member != null) {
        people.add(member.personId());
      }
    }
    return people;
  }

  private List<UUID> departments(Cells cells) {
    List<UUID> found = new ArrayList<>();
    for (String typed : names(cells.text(ImportSheet.DEPARTMENTS))) {
      UUID id = departments.get(typed);
      if (id == null) {
        cells.fault(ImportSheet.DEPARTMENTS, "proposal-import.unknown-department", typed);
      } else {
        found.add(id);
      }
    }
    return found;
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split("[、,，;；\\n]", -1))
        .map(Texts::clean)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The cells of one row, remembering whether any was faulty. */
  private static final class Cells {

    private final WorkbookTable.Row row;
    private boolean faulty;

    private Cells(WorkbookTable.Row row) {
      this.row = row;
    }

    String text(String column) {
      return row.text(column);
    }

    void fault(String column, String code, Object... arguments) {
      row.addFault(column, code, arguments);
      faulty = true;
    }

    <T> @Nullable T oneOf(String column, Map<String, T> words) {
      String word = row.text(column);
      T value = words.get(word);
      if (word.isEmpty()) {
        fault(column, "input.required");
      } else if (value == null) {
        fault(
            column,
            "proposal-import.not-one-of",
            word,
            String.join("、", words.keySet().stream().sorted().toList()));
      }
      return value;
    }
  }
}
