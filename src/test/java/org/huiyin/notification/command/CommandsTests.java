package org.huiyin.notification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.ContactView;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.Timeline;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What departments do through their own systems. */
class CommandsTests extends CommandTest {

  private static String about(UUID assignment) {
    return json("{'assignmentId': '" + assignment + "'}");
  }

  private String reply(UUID assignment, UUID proposal, String text) {
    String answers =
        desk(Proposals.class).text(proposal).suggestions().stream()
            .map(
                one ->
                    "{'suggestionId': '%s', 'outcome': 'ADOPTED', 'text': '%s'}"
                        .formatted(one.id(), text))
            .collect(Collectors.joining(", "));
    return json(
        """
        {'assignmentId': '%s', 'resultClass': 'B', 'opening': '收悉，现答复如下。', 'answers': [%s],
         'promises': [{'text': '建成三百个充电端口。', 'dueOn': '2026-05-01'}],
         'documentNumber': '试办字〔2026〕1号'}
        """
            .formatted(assignment, answers));
  }

  @Test
  void claimRecordReplyAndApprove() {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    JsonNode claimed = answerTo("claim-assignment", about(assignment), proposal);
    assertThat(code(claimed)).isEqualTo("accepted");
    assertThat(claimed.get("commandType").asString()).isEqualTo(PREFIX + "claim-assignment.v1");
    assertThat(claimed.get("account").asString()).isEqualTo(system.account().username());
    assertThat(claimed.get("proposalId").asString()).isEqualTo(proposal.toString());
    assertThat(claimed.get("assignmentId").asString()).isEqualTo(assignment.toString());
    assertThat(desk(Assignments.class).byId(assignment).claimedBy())
        .isEqualTo(system.account().id());
    assertThat(desk(Timeline.class).of(proposal))
        .last()
        .satisfies(entry -> assertThat(entry.channel()).isEqualTo(Channel.API));

    JsonNode recorded =
        answerTo(
            "record-contact",
            json(
                """
                {'assignmentId': '%s', 'mode': 'TELEPHONE', 'phase': 'BEFORE',
                 'heldOn': '2026-03-02', 'participants': '提案人、李科长', 'summary': '听取意见。'}
                """
                    .formatted(assignment)),
            proposal);
    ContactView contact = desk(Assignments.class).contacts(proposal).get(0);
    assertThat(recorded.get("contactId").asString()).isEqualTo(contact.id().toString());
    assertThat(contact.form().participants()).isEqualTo("提案人、李科长");

    assertThat(code(answerTo("submit-reply", reply(assignment, proposal, "已采纳。"), proposal)))
        .isEqualTo("accepted");
    assertThat(desk(Assignments.class).byId(assignment).state())
        .isEqualTo(AssignmentState.AWAITING_APPROVAL);
    assertThat(code(answerTo("approve-reply", about(assignment), proposal))).isEqualTo("accepted");
    assertThat(waiting(proposal)).contains(Step.AUDIT_REPLY);
  }

  @Test
  void passTheirTraceOnToWhatTheyCauseAndToTheAnswer() {
    UUID proposal = life.assigned();
    UUID id = UUID.randomUUID();
    String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    ProducerRecord<String, byte[]> claim =
        signed(id, system, "claim-assignment", about(life.assignment(proposal, 1).id()));
    header(claim, "ce_traceparent", traceparent);
    send(claim);
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
    assertThat(
            jdbc.sql("select type from outbox where message_key = ? and traceparent = ? order by 1")
                .params(proposal, traceparent)
                .query(String.class)
                .list())
        .containsExactly(
            "org.huiyin.command.accepted.v1", "org.huiyin.handling.assignment-claimed.v1");
  }

  @Test
  void returnWhatTheDepartmentIsNotCompetentFor() {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    String body =
        json(
            "{'assignmentId': '%s', 'reason': '不属本单位职责。', 'suggestedDepartmentId': '%s'}"
                .formatted(assignment, town.department(2).id()));
    assertThat(code(answerTo("return-assignment", body, proposal))).isEqualTo("accepted");
    assertThat(desk(Assignments.class).returnRequest(assignment))
        .hasValueSatisfying(asked -> assertThat(asked.reason()).isEqualTo("不属本单位职责。"));
  }

  @Test
  void reportOnPromises() {
    UUID proposal = life.closed(ResultClass.B);
    dawnOf(LocalDate.of(2026, 5, 11));
    desk(LookBackDesk.class)
        .openCampaign(
            new CampaignForm(
                town.committeeId(),
                "上半年回头看",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                true,
                0,
                7L,
                List.of()),
            at(town.official(Role.COMMITTEE_STAFF)));
    LookBackView lookBack =
        desk(LookBacks.class).ofProposal(proposal, town.official(Role.COMMITTEE_STAFF)).get(0);
    UUID promise = desk(Commitments.class).ofProposal(proposal).get(0).id();
    JsonNode answer =
        answerTo(
            "report-promises",
            json(
                """
                {'lookBackId': '%s', 'summary': '承诺事项均已完成。', 'promises': [{'commitmentId': '%s',
                 'progress': '已建成投用。', 'evidence': '验收单', 'claimed': 'KEPT'}]}
                """
                    .formatted(lookBack.id(), promise)),
            proposal);
    assertThat(code(answer)).isEqualTo("accepted");
    assertThat(answer.get("lookBackId").asString()).isEqualTo(lookBack.id().toString());
    assertThat(waiting(proposal)).containsExactly(Step.VERIFY_REPORT);
  }

  @Test
  void areRefusedWithTheReasonAndLeaveNothing() {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    life.claim(proposal, 1);
    JsonNode twice = answerTo("claim-assignment", about(assignment), proposal);
    assertThat(twice.get("is").asString()).isEqualTo(PREFIX + "refused.v1");
    assertThat(twice.get("kind").asString()).isEqualTo("CONFLICT");
    assertThat(code(twice)).isEqualTo("assignment.already-claimed");
    assertThat(twice.get("text").asString()).contains("handler1").doesNotContain("{");

    String unanswered = reply(assignment, proposal, " ");
    JsonNode faulty = answerTo("submit-reply", unanswered, proposal);
    assertThat(code(faulty)).isEqualTo("web.faulty-input");
    assertThat(faulty.get("faults")).hasSize(2);
    assertThat(faulty.get("faults").get(0).get("field").asString()).isEqualTo("answers[0].text");
    assertThat(faulty.get("faults").get(0).get("code").asString()).isEqualTo("input.required");
    assertThat(desk(Assignments.class).reply(assignment))
        .as("what was saved before the refusal is rolled back")
        .isEmpty();
    assertThat(putAside()).isEmpty();
  }

  @Test
  void areRefusedByFieldWhenTheyDoNotFitTheirForm() {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    assertThat(faults(proposal, "claim-assignment", "{}"))
        .containsExactly("assignmentId input.required");
    assertThat(
            faults(
                proposal,
                "record-contact",
                json("{'assignmentId': '%s', 'mode': 'PIGEON'}".formatted(assignment))))
        .containsExactly("mode input.not-one-of");
    assertThat(faults(proposal, "claim-assignment", json("{'assignmentId': 'x'}")))
        .containsExactly("assignmentId input.not-valid");
    assertThat(
            faults(
                proposal,
                "claim-assignment",
                json("{'assignmentId': '%s', 'colour': 1}".formatted(assignment))))
        .containsExactly("colour api.unknown-field");
    assertThat(
            faults(
                proposal,
                "submit-reply",
                json(
                    "{'assignmentId': '%s', 'resultClass': 'A', 'answers': [null, {'text': 'a'}]}"
                        .formatted(assignment))))
        .containsExactly(
            "answers[0] input.required",
            "answers[1].suggestionId input.required",
            "answers[1].outcome input.required");
  }

  private List<String> faults(UUID proposal, String command, String body) {
    JsonNode answer = answerTo(command, body, proposal);
    assertThat(code(answer)).isEqualTo("web.faulty-input");
    return answer
        .get("faults")
        .valueStream()
        .map(fault -> fault.get("field").asString() + " " + fault.get("code").asString())
        .toList();
  }

  @Test
  void answerInEnglishWhenAsked() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    UUID id = UUID.randomUUID();
    var message = signed(id, system, "claim-assignment", about(life.assignment(proposal, 1).id()));
    header(message, "huiyin-language", "en");
    send(message);
    assertThat(answerOf(id, proposal).get("text").asString()).contains("claimed").isASCII();
  }

  @Test
  void ofAnotherDepartmentLearnNothing() {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    UUID id = UUID.randomUUID();
    send(signed(id, systemOf(2, true), "claim-assignment", about(assignment)));
    JsonNode answer = answerOf(id, id);
    assertThat(code(answer)).isEqualTo("not-found");
    assertThat(answer.has("proposalId")).isFalse();
    assertThat(desk(Assignments.class).byId(assignment).state())
        .isEqualTo(AssignmentState.AWAITING_CLAIM);
  }

  @Test
  void approveOnlyWithThatRole() {
    UUID proposal = life.assigned();
    life.claim(proposal, 1);
    life.submitReply(proposal, 1, ResultClass.A);
    UUID id = UUID.randomUUID();
    send(signed(id, systemOf(1, false), "approve-reply", about(life.assignment(proposal, 1).id())));
    JsonNode answer = answerOf(id, proposal);
    assertThat(code(answer)).isEqualTo("forbidden");
    assertThat(answer.get("kind").asString()).isEqualTo("FORBIDDEN");
  }
}
