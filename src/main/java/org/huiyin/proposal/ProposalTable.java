package org.huiyin.proposal;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueColumns;
import org.huiyin.shared.rows.AggregateTable;
import org.huiyin.shared.rows.RowReader;
import org.huiyin.shared.rows.RowWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** State rows of proposals; used through {@link ProposalStore} only. */
@Component
class ProposalTable extends AggregateTable<Proposal> {

  private static final String COLUMNS =
      """
      committee_id, first_signer_id,
      session_id, kind, body_id, origin, title, category, may_be_published,
      state, round, recommended, amendments, registration_no, registration_number, case_no, case_number,
      submitted_on, filed_on, closed_on, %s,
      master_id, merge_final, key_proposal, leader_id, dissent\
      """
          .formatted(DueColumns.named("due"));

  private final KnownProposals known;
  private final String mergedInto = select("where master_id = ? and state = 'MERGED' order by id");

  ProposalTable(JdbcOperations jdbc, ApplicationEventPublisher events, KnownProposals known) {
    super(jdbc, events, "proposal", COLUMNS);
    this.known = known;
  }

  List<Proposal> mergedInto(UUID masterId) {
    return list(mergedInto, masterId);
  }

  @Override
  protected void saved(Proposal proposal) {
    known.keep(proposal);
  }

  @Override
  protected Proposal read(UUID id, RowReader row) throws SQLException {
    Proposal proposal = new Proposal(id);
    proposal.committeeId = row.uuid();
    proposal.firstSignerId = row.uuid();
    proposal.heading =
        new Heading(
            row.uuid(),
            row.word(ProposalKind.class),
            row.uuid(),
            row.word(Origin.class),
            row.text(),
            row.word(Category.class),
            row.flag());
    proposal.state = row.word(ProposalState.class);
    proposal.round = row.number();
    proposal.recommended = row.flag();
    proposal.amendments = row.number();
    proposal.registrationNo = row.numberOrNull();
    proposal.registrationNumber = row.text();
    proposal.caseNo = row.numberOrNull();
    proposal.caseNumber = row.text();
    proposal.submittedOn = row.day();
    proposal.filedOn = row.day();
    proposal.closedOn = row.day();
    proposal.due = DueColumns.readOrNull(row);
    proposal.masterId = row.uuid();
    proposal.mergeFinal = row.flag();
    proposal.keyProposal = row.flag();
    proposal.leaderId = row.uuid();
    proposal.dissent = row.flag();
    return proposal;
  }

  @Override
  protected void write(Proposal proposal, RowWriter row) throws SQLException {
    Heading heading = proposal.heading;
    row.uuid(proposal.committeeId);
    row.uuid(proposal.firstSignerId);
    row.uuid(heading.sessionId());
    row.word(heading.kind());
    row.uuid(heading.bodyId());
    row.word(heading.origin());
    row.text(heading.title());
    row.word(heading.category());
    row.flag(heading.mayBePublished());
    row.word(proposal.state);
    row.number(proposal.round);
    row.flag(proposal.recommended);
    row.number(proposal.amendments);
    row.number(proposal.registrationNo);
    row.text(proposal.registrationNumber);
    row.number(proposal.caseNo);
    row.text(proposal.caseNumber);
    row.day(proposal.submittedOn);
    row.day(proposal.filedOn);
    row.day(proposal.closedOn);
    DueColumns.write(row, proposal.due);
    row.uuid(proposal.masterId);
    row.flag(proposal.mergeFinal);
    row.flag(proposal.keyProposal);
    row.uuid(proposal.leaderId);
    row.flag(proposal.dissent);
  }
}
