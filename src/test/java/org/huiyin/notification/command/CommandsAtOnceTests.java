package org.huiyin.notification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.AtOnce.atOnce;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.Assignments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands that several nodes work on at the same moment. */
class CommandsAtOnceTests extends CommandTest {

  @Autowired private CommandReader reader;

  private Runnable reading(ProducerRecord<String, byte[]> message) {
    return () -> {
      try {
        reader.receive(message.headers(), message.value());
      } catch (Unusable e) {
        throw new AssertionError(e);
      }
    };
  }

  @Test
  void theSameCommandIsCarriedOutAndAnsweredOnce() throws Exception {
    UUID proposal = life.assigned();
    String body = json("{'assignmentId': '" + life.assignment(proposal, 1).id() + "'}");
    UUID id = UUID.randomUUID();
    Runnable twin = reading(signed(id, system, "claim-assignment", body));
    assertThat(atOnce(List.of(twin, twin, twin, twin))).containsOnly("done");
    assertThat(code(answerOf(id, proposal))).isEqualTo("accepted");
  }

  @Test
  void ofSeveralForTheSameThingOneIsCarriedOutAndTheOthersLearnWhyNot() throws Exception {
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();
    String body = json("{'assignmentId': '" + assignment + "'}");
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(4).toList();
    atOnce(ids.stream().map(id -> reading(signed(id, system, "claim-assignment", body))).toList());
    assertThat(ids.stream().map(id -> code(answerOf(id, proposal))).sorted())
        .containsExactly(
            "accepted",
            "assignment.already-claimed",
            "assignment.already-claimed",
            "assignment.already-claimed");
    assertThat(desk(Assignments.class).byId(assignment).state())
        .isEqualTo(AssignmentState.IN_HANDLING);
  }
}
