package org.huiyin.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports single rows, each in its own transaction, and remembers them so that none is doubled. */
@Component
class ImportedRows {

  /**
   * What became of a row.
   *
   * @param proposalId its proposal
   * @param registrationNumber its registration number
   * @param repeated whether it had been imported before
   */
  record Outcome(UUID proposalId, String registrationNumber, boolean repeated) {}

  private final ProposalDesk desk;
  private final Proposals proposals;
  private final Organisation organisation;
  private final JdbcClient jdbc;

  ImportedRows(ProposalDesk desk, Proposals proposals, Organisation organisation, JdbcClient jdbc) {
    this.desk = desk;
    this.proposals = proposals;
    this.organisation = organisation;
    this.jdbc = jdbc;
  }

  /** Drafts and submits what the row says, on behalf of its first signer. */
  @Transactional
  public Outcome importRow(ImportRowReader.Understood row, Acting by) {
    UUID sessionId = Objects.requireNonNull(row.form().sessionId());
    String fingerprint = fingerprint(row);
    oneAtATime(sessionId);
    Optional<UUID> before = findByFingerprint(sessionId, fingerprint);
    if (before.isPresent()) {
      return outcome(before.get(), true);
    }
    refuseUsedNumber(sessionId, row);
    Acting forProposer = Acting.importingFor(by.user(), organisation.userOf(row.proposerId()));
    UUID proposalId = desk.draft(row.form(), forProposer);
    desk.submit(proposalId, forProposer);
    remember(sessionId, fingerprint, row, proposalId);
    return outcome(proposalId, false);
  }

  private Outcome outcome(UUID proposalId, boolean repeated) {
    String number = proposals.byId(proposalId).registrationNumber();
    return new Outcome(proposalId, Objects.requireNonNullElse(number, ""), repeated);
  }

  /** Two imports of the same workbook at the same time take turns, row by row. */
  private void oneAtATime(UUID sessionId) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as turn")
        .param("proposal-import:" + sessionId)
        .query(Integer.class)
        .single();
  }

  private Optional<UUID> findByFingerprint(UUID sessionId, String fingerprint) {
    return jdbc.sql("select proposal_id from imported_row where session_id = ? and fingerprint = ?")
        .param(sessionId)
        .param(fingerprint)
        .query(UUID.class)
        .optional();
  }

  private void refuseUsedNumber(UUID sessionId, ImportRowReader.Understood row) {
    if (row.number().isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select p.title from imported_row r join proposal p on p.id = r.proposal_id
             where r.session_id = ? and r.signer_key = ? and r.number = ?
            """)
        .param(sessionId)
        .param(row.signerKey())
        .param(row.number())
        .query(String.class)
        .optional()
        .ifPresent(
            title -> {
              throw RuleViolation.conflict("proposal-import.number-used", row.number(), title);
            });
  }

  private void remember(
      UUID sessionId, String fingerprint, ImportRowReader.Understood row, UUID proposalId) {
    jdbc.sql(
            """
            insert into imported_row (session_id, fingerprint, signer_key, number, proposal_id)
            values (?, ?, ?, nullif(?, ''), ?)
            """)
        .param(sessionId)
        .param(fingerprint)
        .param(row.signerKey())
        .param(row.number())
        .param(proposalId)
        .update();
  }

  /** Title and first signer, however the title was spaced or its widths mixed. */
  private static String fingerprint(ImportRowReader.Understood row) {
    String title =
        Normalizer.normalize(
                Objects.requireNonNullElse(row.form().title(), ""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((row.signerKey() + "\n" + title).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
