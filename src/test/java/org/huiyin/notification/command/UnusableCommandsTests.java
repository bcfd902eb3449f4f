package org.huiyin.notification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;
import static org.huiyin.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Assignments;
import org.huiyin.notification.DeadLetterView;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.organisation.Administration;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.NewSystemSecret;
import org.huiyin.shared.MessageSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes twice, from strangers, broken, or at a bad moment. */
class UnusableCommandsTests extends CommandTest {

  private static final String CLAIM = "claim-assignment";

  private UUID proposal;
  private UUID assignment;
  private String body;

  @BeforeEach
  void aDepartmentIsAskedToClaim() {
    proposal = life.assigned();
    assignment = life.assignment(proposal, 1).id();
    body = json("{'assignmentId': '" + assignment + "'}");
  }

  @AfterEach
  void nothingIsBroken() {
    jdbc.sql("drop trigger if exists broken on received_command").update();
    jdbc.sql("drop sequence if exists broken_attempts").update();
  }

  private AssignmentState state() {
    return desk(Assignments.class).byId(assignment).state();
  }

  /** Counts attempts where no roll-back reaches. */
  private void breakDown(String state) {
    jdbc.sql("create sequence broken_attempts").update();
    jdbc.sql(
            """
            create or replace function broken() returns trigger language plpgsql as
            $$ begin perform nextval('broken_attempts'); raise exception 'out of order' using errcode = '%s'; end $$
            """
                .formatted(state))
        .update();
    jdbc.sql(
            "create trigger broken before insert on received_command"
                + " for each row execute function broken()")
        .update();
  }

  private void mend() {
    jdbc.sql("drop trigger broken on received_command").update();
  }

  @Test
  void theSameCommandAgainIsDoneAlready() {
    ProducerRecord<String, byte[]> message = signed(UUID.randomUUID(), system, CLAIM, body);
    send(message);
    send(signedAgain(message));
    UUID id = UUID.fromString(text(message, "ce_id"));
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
    send(signedAgain(message));
    assertThat(code(answerTo(CLAIM, body, proposal))).isEqualTo("assignment.already-claimed");
    assertThat(answersOf(id)).hasSize(1);
    assertThat(putAside()).isEmpty();
  }

  @Test
  void aRefusedCommandAgainIsNotTriedAgain() {
    life.claim(proposal, 1);
    ProducerRecord<String, byte[]> message = signed(UUID.randomUUID(), system, CLAIM, body);
    UUID id = UUID.fromString(text(message, "ce_id"));
    send(message);
    send(signedAgain(message));
    answerOf(id, proposal);
    answerTo(CLAIM, body, proposal);
    assertThat(answersOf(id)).hasSize(1);
  }

  /** The same message with a new time, as a system writes it that did not hear of the first. */
  private ProducerRecord<String, byte[]> signedAgain(ProducerRecord<String, byte[]> message) {
    return signed(UUID.fromString(text(message, "ce_id")), system, CLAIM, body);
  }

  private static String text(ProducerRecord<String, byte[]> message, String header) {
    return new String(message.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
  }

  @Test
  void anIdStandsForOneCommandOnly() {
    UUID id = send(CLAIM, body);
    answerOf(id, proposal);
    send(signed(id, system, CLAIM, json("{'assignmentId': '" + UUID.randomUUID() + "'}")));
    send(signed(id, system, "approve-reply", body));
    send(signed(id, systemOf(1, true), CLAIM, body));
    assertThat(reasons(3)).containsOnly("the id is that of another command");
    assertThat(answersOf(id)).hasSize(1);
  }

  @Test
  void strangersAreNotAnswered() {
    ProducerRecord<String, byte[]> wrong = signed(UUID.randomUUID(), system, CLAIM, body);
    header(wrong, "webhook-signature", "v1,AAAA");
    send(wrong);
    NewSystemSecret other = systemOf(2, true);
    ProducerRecord<String, byte[]> borrowed = signed(UUID.randomUUID(), other, CLAIM, body);
    header(borrowed, "huiyin-account", system.account().username());
    send(borrowed);
    ProducerRecord<String, byte[]> unknown = signed(UUID.randomUUID(), system, CLAIM, body);
    header(unknown, "huiyin-account", "nobody");
    send(unknown);
    ProducerRecord<String, byte[]> person = signed(UUID.randomUUID(), system, CLAIM, body);
    header(person, "huiyin-account", town.department(1).handler().username());
    send(person);
    ProducerRecord<String, byte[]> silent = signed(UUID.randomUUID(), system, CLAIM, body);
    silent.headers().remove("webhook-signature");
    send(silent);
    assertThat(reasons(5))
        .containsExactlyInAnyOrder(
            "the signature does not fit",
            "the signature does not fit",
            "no system account nobody",
            "no system account " + town.department(1).handler().username(),
            "header webhook-signature is missing");
    assertThat(state()).isEqualTo(AssignmentState.AWAITING_CLAIM);
    assertThat(List.of(wrong, borrowed, unknown, person, silent))
        .allSatisfy(m -> assertThat(answersOf(UUID.fromString(text(m, "ce_id")))).isEmpty());
  }

  @Test
  void aClosedAccountIsAStranger() {
    systems.close(system.account().id(), administrator());
    send(CLAIM, body);
    assertThat(reasons(1)).allMatch(reason -> reason.endsWith("is closed"));
    assertThat(state()).isEqualTo(AssignmentState.AWAITING_CLAIM);
  }

  @Test
  void anOldSignatureOpensNothing() {
    send(signedAt(clock.instant().minus(Duration.ofHours(25))));
    send(signedAt(clock.instant().plus(Duration.ofHours(25))));
    assertThat(reasons(2)).allMatch(reason -> reason.contains("too long before or after"));
    send(signedAt(clock.instant().minus(Duration.ofHours(23))));
    eventually(() -> assertThat(state()).isEqualTo(AssignmentState.IN_HANDLING));
  }

  private ProducerRecord<String, byte[]> signedAt(Instant moment) {
    UUID id = UUID.randomUUID();
    ProducerRecord<String, byte[]> message = signed(id, system, CLAIM, body);
    long seconds = moment.getEpochSecond();
    header(message, "webhook-timestamp", Long.toString(seconds));
    header(
        message,
        "webhook-signature",
        MessageSignature.sign(system.secret(), id.toString(), seconds, message.value()));
    return message;
  }

  @Test
  void aFormerSecretStillOpensForADay() {
    NewSystemSecret former = system;
    systems.renewSecret(former.account().id(), administrator());
    UUID id = UUID.randomUUID();
    send(signed(id, former, CLAIM, body));
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
  }

  @Test
  void whatIsBrokenHoldsUpNothing() {
    UUID other = life.assigned();
    String second = json("{'assignmentId': '" + life.assignment(other, 1).id() + "'}");
    UUID before = send(CLAIM, body);
    send(CLAIM, "{");
    send(CLAIM, "null");
    send(CLAIM, "[]");
    send("dance", "{}");
    send(new ProducerRecord<>(EventCatalogue.COMMANDS, key, new byte[] {0, 1}));
    send(new ProducerRecord<>(EventCatalogue.COMMANDS, key, null));
    UUID after = send(CLAIM, second);
    assertThat(code(answerOf(before, proposal))).isEqualTo("accepted");
    assertThat(code(answerOf(after, other))).isEqualTo("accepted");
    assertThat(reasons(6))
        .containsExactlyInAnyOrder(
            "the body is no JSON from line 1, column 2 on",
            "the body is null",
            "the body is no JSON object",
            "no command org.huiyin.command.dance.v1",
            "header ce_type is missing",
            "header ce_type is missing");
  }

  @Test
  void aDeadCommandIsCarriedOutWhenTheCauseIsGone() {
    breakDown("P0001");
    UUID id = send(CLAIM, body);
    assertThat(reasons(1)).allMatch(reason -> reason.contains("out of order"));
    UUID letter = putAside().get(0).id();
    assertThat(refusalOf(() -> deadLetters.replay(letter, administrator())))
        .isEqualTo("dead-letter.still-fails");
    assertThat(putAside()).extracting(DeadLetterView::state).containsExactly("OPEN");
    mend();

    deadLetters.replay(letter, administrator());
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
    assertThat(state()).isEqualTo(AssignmentState.IN_HANDLING);
    assertThat(putAside()).extracting(DeadLetterView::state).containsExactly("REPLAYED");
    assertThat(desk(Administration.class).trail(null, 1, administrator()).rows())
        .extracting(AdministrationEntry::what)
        .containsExactly(AdministrationEntry.What.DEAD_LETTER_REPLAYED);
    assertThat(refusalOf(() -> deadLetters.replay(letter, administrator())))
        .isEqualTo("dead-letter.settled");
  }

  @Test
  void aDeadCommandMayBeRefusedInTheEnd() {
    systems.close(system.account().id(), administrator());
    UUID id = send(CLAIM, body);
    reasons(1);
    life.claim(proposal, 1);
    systems.reopen(system.account().id(), administrator());
    clock.pass(Duration.ofDays(2));
    deadLetters.replay(putAside().get(0).id(), administrator());
    assertThat(code(answerOf(id, proposal))).isEqualTo("assignment.already-claimed");
  }

  @Test
  void aDatabaseThatIsAwayOnlyDelays() {
    breakDown("57P01");
    UUID id = send(CLAIM, body);
    eventually(() -> assertThat(attempts()).isGreaterThan(1));
    assertThat(putAside()).isEmpty();
    mend();
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
    assertThat(putAside()).isEmpty();
  }

  private long attempts() {
    return jdbc.sql("select case when is_called then last_value else 0 end from broken_attempts")
        .query(Long.class)
        .single();
  }
}
