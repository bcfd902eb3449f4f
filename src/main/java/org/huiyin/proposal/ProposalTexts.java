package org.huiyin.proposal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies of proposals; written only when edited, and then only the rows that changed. */
@Component
class ProposalTexts {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Ids ids;

  ProposalTexts(JdbcClient jdbc, JdbcTemplate batch, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.ids = ids;
  }

  ProposalText of(UUID proposalId) {
    return find(proposalId).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private Optional<ProposalText> find(UUID proposalId) {
    return jdbc.sql(
            """
            select background, analysis, proposed_department_ids, made.*
              from proposal_text
              cross join lateral (
                select array_agg(id order by position), array_agg(position order by position),
                    array_agg(text order by position)
                  from suggestion where suggestion.proposal_id = proposal_text.proposal_id) made
             where proposal_id = ?
            """)
        .param(proposalId)
        .query(
            (rs, row) ->
                new ProposalText(rs.getString(1), rs.getString(2), suggestions(rs), uuids(rs, 3)))
        .optional();
  }

  private static List<SuggestionView> suggestions(ResultSet rs) throws SQLException {
    List<UUID> ids = uuids(rs, 4);
    List<SuggestionView> suggestions = new ArrayList<>();
    if (!ids.isEmpty()) {
      Integer[] positions = (Integer[]) rs.getArray(5).getArray();
      String[] texts = (String[]) rs.getArray(6).getArray();
      for (int i = 0; i < texts.length; i++) {
        suggestions.add(new SuggestionView(ids.get(i), positions[i], texts[i]));
      }
    }
    return suggestions;
  }

  void insert(UUID proposalId, TypedText typed) {
    jdbc.sql(
            """
            insert into proposal_text (proposal_id, background, analysis, proposed_department_ids)
            values (?, ?, ?, cast(? as uuid[]))
            """)
        .param(proposalId)
        .param(typed.background())
        .param(typed.analysis())
        .param(strings(typed.proposedDepartmentIds()))
        .update();
    insertSuggestions(proposalId, typed.suggestions(), 0);
  }

  void update(UUID proposalId, TypedText typed) {
    ProposalText stored = of(proposalId);
    if (!stored.background().equals(typed.background())
        || !stored.analysis().equals(typed.analysis())
        || !stored.proposedDepartmentIds().equals(typed.proposedDepartmentIds())) {
      jdbc.sql(
              """
              update proposal_text
                 set background = ?, analysis = ?, proposed_department_ids = cast(? as uuid[])
               where proposal_id = ?
              """)
          .param(typed.background())
          .param(typed.analysis())
          .param(strings(typed.proposedDepartmentIds()))
          .param(proposalId)
          .update();
    }
    updateSuggestions(proposalId, stored.suggestions(), typed.suggestions());
  }

  private void updateSuggestions(UUID proposalId, List<SuggestionView> stored, List<String> typed) {
    List<Object[]> changed = new ArrayList<>();
    for (int i = 0; i < Math.min(stored.size(), typed.size()); i++) {
      if (!stored.get(i).text().equals(typed.get(i))) {
        changed.add(new Object[] {typed.get(i), stored.get(i).id()});
      }
    }
    if (!changed.isEmpty()) {
      batch.batchUpdate("update suggestion set text = ? where id = ?", changed);
    }
    if (stored.size() > typed.size()) {
      jdbc.sql("delete from suggestion where proposal_id = ? and position > ?")
          .param(proposalId)
          .param(typed.size())
          .update();
    }
    insertSuggestions(proposalId, typed, stored.size());
  }

  private void insertSuggestions(UUID proposalId, List<String> typed, int from) {
    List<Object[]> added = new ArrayList<>();
    for (int i = from; i < typed.size(); i++) {
      added.add(new Object[] {ids.next(), proposalId, i + 1, typed.get(i)});
    }
    if (!added.isEmpty()) {
      batch.batchUpdate(
          "insert into suggestion (id, proposal_id, position, text) values (?, ?, ?, ?)", added);
    }
  }

  static String[] strings(List<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  static List<UUID> uuids(ResultSet rs, int column) throws SQLException {
    @Nullable Array array = rs.getArray(column);
    return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
  }
}
