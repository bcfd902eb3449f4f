package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds masters for a merge: what may be one, the most alike by title first. */
@Service
@Transactional(readOnly = true)
public class MergeCandidates {

  private static final double ALIKE = 0.3;

  /** What every other title begins and ends with says nothing about its matter. */
  private static final String EMPTY_WORDS = "[关于的建议提案进一步加强快推\\s、，《》“”]";

  private final JdbcClient jdbc;

  MergeCandidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Ranked(MergeCandidate candidate, double likeness) {}

  /**
   * Lists the proposals of the same session that may become the master of another.
   *
   * @param proposalId the proposal to be merged
   * @return the candidates
   */
  public List<MergeCandidate> of(UUID proposalId) {
    String title =
        jdbc.sql("select title from proposal where id = ?")
            .param(proposalId)
            .query(String.class)
            .single();
    Set<String> wanted = bigrams(title);
    List<Ranked> ranked = new ArrayList<>();
    jdbc.sql(
            """
            select other.id, coalesce(other.case_number, other.registration_number) as number,
              other.title, other.state
            from proposal one
            join proposal other on other.session_id = one.session_id and other.id <> one.id
              and other.committee_id = one.committee_id
            where one.id = ? and other.state in ('UNDER_REVIEW', 'AWAITING_ASSIGNMENT')
            """)
        .param(proposalId)
        .query(
            row -> {
              String other = row.getString("title");
              double likeness = likeness(wanted, bigrams(other));
              MergeCandidate candidate =
                  new MergeCandidate(
                      row.getObject("id", UUID.class),
                      row.getString("number"),
                      other,
                      ProposalState.valueOf(row.getString("state")),
                      likeness >= ALIKE);
              ranked.add(new Ranked(candidate, likeness));
            });
    return ranked.stream()
        .sorted(
            Comparator.comparingDouble(Ranked::likeness)
                .reversed()
                .thenComparing(one -> one.candidate().number()))
        .map(Ranked::candidate)
        .toList();
  }

  private static Set<String> bigrams(String title) {
    String bare = title.replaceAll(EMPTY_WORDS, "");
    Set<String> found = new HashSet<>();
    for (int i = 0; i + 2 <= bare.length(); i++) {
      found.add(bare.substring(i, i + 2));
    }
    return found;
  }

  private static double likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.min(one.size(), other.size());
  }
}
