package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.testing.AtOnce.atOnce;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.shared.InvalidInput;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class WritingTests extends ProposalSpringTest {

  @Autowired private TimelineWording wording;
  @Autowired private ProposalDeadlines deadlines;
  @Autowired private ApplicationEventPublisher events;

  private static ProposalDraft incomplete(String title, List<String> suggestions) {
    return new ProposalDraft(
        null,
        ProposalKind.INDIVIDUAL,
        null,
        Origin.ORDINARY,
        title,
        null,
        null,
        "",
        suggestions,
        List.of(),
        false,
        List.of());
  }

  @Test
  void anIncompleteDraftIsKeptButNotSubmitted() {
    UUID id = desk.draft(incomplete("", List.of("", "　")), proposer());
    assertThat(proposals.text(id).suggestions()).isEmpty();
    InvalidInput refusal =
        catchThrowableOfType(InvalidInput.class, () -> desk.submit(id, proposer()));
    assertThat(refusal.faults())
        .extracting(InvalidInput.Fault::field)
        .containsExactly("title", "category", "background", "analysis", "suggestions");
    assertThat(stateOf(id)).isEqualTo(ProposalState.DRAFT);
  }

  @Test
  void whatCannotBeStoredIsRefusedWhileTyping() {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () -> desk.draft(incomplete("长".repeat(201), List.of("好", "坏\u0000")), proposer()));
    assertThat(refusal.faults())
        .extracting(fault -> fault.field() + " " + fault.code())
        .containsExactly("title input.too-long", "suggestions[1] input.control-characters");
  }

  @Test
  void storesEmojiAndRareCharactersAsTyped() {
    UUID id = desk.draft(incomplete("𠮷祥路🚌站点", List.of("🌳".repeat(300))), proposer());
    assertThat(proposals.byId(id).title()).isEqualTo("𠮷祥路🚌站点");
    assertThat(proposals.text(id).suggestions().get(0).text()).isEqualTo("🌳".repeat(300));
  }

  @Test
  void suggestionsKeepTheirIdentityThroughEdits() {
    UUID id = desk.draft(incomplete("案由", List.of("一", "二", "三")), proposer());
    List<SuggestionView> before = proposals.text(id).suggestions();
    desk.edit(id, incomplete("案由", List.of("一", "二改")), proposer());
    assertThat(proposals.text(id).suggestions())
        .containsExactly(before.get(0), new SuggestionView(before.get(1).id(), 2, "二改"));
    desk.edit(id, incomplete("案由", List.of("一", "二改", "三", "四")), proposer());
    assertThat(proposals.text(id).suggestions())
        .extracting(SuggestionView::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void aStalePageDoesNotOverwriteWhatSomebodyElseSaved() {
    UUID id = desk.draft(incomplete("案由", List.of()), proposer());
    int seen = proposals.byId(id).version();
    desk.edit(id, incomplete("另一页", List.of()), proposer().havingSeen(seen));
    assertThat(
            refusalOf(
                () -> desk.edit(id, incomplete("旧页面", List.of()), proposer().havingSeen(seen))))
        .isEqualTo("stale");
    assertThat(proposals.byId(id).title()).isEqualTo("另一页");
  }

  @Test
  void twoWhoSubmitAtOnceSubmitOnce() throws Exception {
    UUID id = draft("双击提交");
    List<String> results =
        atOnce(List.of(() -> desk.submit(id, proposer()), () -> desk.submit(id, proposer())));
    assertThat(results).containsOnlyOnce("done");
    assertThat(eventsOf(id)).containsOnlyOnce("ProposalSubmitted");
    assertThat(proposals.byId(id).registrationNumber()).isEqualTo("登0001");
  }

  @Test
  void anAmendedProposalGoesRoundOrLapses() {
    UUID amended = submitted("补正");
    review.returnForAmendment(amended, "请补充", staff());
    desk.edit(amended, form(ProposalKind.INDIVIDUAL, "补正之后"), proposer());
    desk.resubmit(amended, proposer());
    assertThat(proposals.byId(amended).title()).isEqualTo("补正之后");
    assertThat(refusalOf(() -> review.returnForAmendment(amended, "再补", staff())))
        .isEqualTo("proposal.amendments-used-up");
    UUID lapsed = submitted("逾期");
    review.returnForAmendment(lapsed, "请补充", staff());
    deadlines.lapse(lapsed);
    assertThat(refusalOf(() -> desk.resubmit(lapsed, proposer())))
        .isEqualTo("proposal.not-in-state");
  }

  @Test
  void aCollectiveProposalIsWrittenByTheContactPersonOnly() {
    UUID body = UUID.randomUUID();
    jdbc.sql(
            """
            insert into body (id, committee_id, name, kind, contact_person_id)
            values (?, ?, '民盟市委会', 'PARTY', ?)
            """)
        .params(body, town.committeeId(), town.member(1).personId())
        .update();
    ProposalDraft plain = form(ProposalKind.COLLECTIVE, "集体提案");
    ProposalDraft form =
        new ProposalDraft(
            null,
            plain.kind(),
            body,
            plain.origin(),
            plain.title(),
            plain.category(),
            plain.background(),
            plain.analysis(),
            plain.suggestions(),
            List.of(),
            true,
            List.of());
    assertThat(refusalOf(() -> desk.draft(form, Town.at(town.member(2)))))
        .isEqualTo("proposal.contact-person-only");
    UUID id = desk.draft(form, proposer());
    jdbc.sql("update body set contact_person_id = ? where id = ?")
        .params(town.member(2).personId(), body)
        .update();
    desk.submit(id, Town.at(town.member(2)));
    assertThat(stateOf(id)).isEqualTo(ProposalState.SUBMITTED);
  }

  @Test
  void theTimelineTellsWhatHappenedInBothLanguages() {
    UUID master = filed("主提案");
    UUID id = mergedInto(master, "并入提案");
    desk.withdraw(id, "同意主提案", proposer());
    List<String> chinese = wording.of(timeline.of(id), Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.get(0)).isEqualTo("开始撰写提案");
    assertThat(chinese.get(1)).isEqualTo("提交提案，登记号登0002，应于2026年3月9日前完成初核");
    assertThat(chinese).contains("并入第0001号《主提案》，理由：同一事项");
    assertThat(chinese).endsWith("撤回提案，理由：同意主提案");
    assertThat(wording.of(timeline.of(id), Locale.ENGLISH))
        .contains("Withdrew the proposal, reason: 同意主提案")
        .noneMatch(text -> text.contains("{") || text.contains("["));
    UUID discarded = draft("不要了");
    desk.discard(discarded, proposer());
    assertThat(wording.of(timeline.of(discarded), Locale.SIMPLIFIED_CHINESE)).endsWith("撤回提案");
  }

  @Test
  void dueDaysFollowTheCalendar() {
    UUID id = submitted("随日历");
    UUID early = draft("草稿");
    assertThat(proposals.byId(id).due().day()).isEqualTo(LocalDate.of(2026, 3, 9));
    transaction.executeWithoutResult(
        status -> events.publishEvent(new CalendarChanged(List.of(2026), null)));
    assertThat(eventsOf(id)).doesNotContain("StageDueDateMoved");
    jdbc.sql(
            "update proposal set due_day = '2026-03-06', due_original_day = '2026-03-06' where id ="
                + " ?")
        .param(id)
        .update();
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(new CalendarChanged(List.of(2025, 2026), town.committeeId())));
    assertThat(proposals.byId(id).due().day()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(eventsOf(id)).endsWith("StageDueDateMoved");
    assertThat(eventsOf(early)).containsExactly("ProposalDrafted");
  }
}
