package org.huiyin.notification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiyin.handling.AssignmentState;
import org.huiyin.notification.DeadLetterView;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.testing.NeedsProgram;
import org.junit.jupiter.api.Test;

/** What the guide tells others to type works as it stands, with a client that we did not write. */
@NeedsProgram("kcat")
class IntegrationGuideTests extends CommandTest {

  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final String ASSIGNMENT_OF_THE_GUIDE = "0197b0aa-1c22-7d10-8f6e-2b9f4d7c8e11";

  private String guide(String containing) throws IOException {
    return SHELL
        .matcher(Files.readString(Path.of("docs/integration.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .filter(block -> block.contains(containing))
        .findFirst()
        .orElseThrow();
  }

  private String type(String script, UUID assignment) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder(
            "bash",
            "-euc",
            script
                .replace(ASSIGNMENT_OF_THE_GUIDE, assignment.toString())
                .replace("oa-jyj", system.account().username()));
    shell
        .environment()
        .putAll(Map.of("BROKER", broker, "SECRET", system.secret(), "ASSIGNMENT", key));
    Process running = shell.redirectErrorStream(true).start();
    running.getOutputStream().close();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(running.exitValue()).as(output).isZero();
    return output;
  }

  @Test
  void eventsAreReadWithTheirHeaders() throws Exception {
    UUID proposal = life.assigned();
    eventually(() -> assertThat(health.now().isSettled()).isTrue());

    List<String> lines = type(guide("-C -t huiyin.proposal-events"), proposal).lines().toList();

    assertThat(lines)
        .filteredOn(line -> line.startsWith(proposal.toString()))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "ce_specversion=1.0",
                        "ce_type=org.huiyin.handling.department-assigned.v1",
                        "ce_subject=" + proposal,
                        "content-type=application/json"));
  }

  @Test
  void anAssignmentIsClaimed() throws Exception {
    clock.moveTo(LocalDate.now(clock.getZone()));
    UUID proposal = life.assigned();
    UUID assignment = life.assignment(proposal, 1).id();

    type(guide("claim-assignment"), assignment);

    String answer = "select type || ' ' || data from outbox where topic = ? and data like ?";
    eventually(
        () ->
            assertThat(
                    jdbc.sql(answer)
                        .params(EventCatalogue.COMMAND_ANSWERS, "%" + assignment + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("org.huiyin.command.accepted.v1"));
    assertThat(life.assignment(proposal, 1).state()).isEqualTo(AssignmentState.IN_HANDLING);
  }

  @Test
  void aCommandChangedAfterItWasSignedIsPutAside() throws Exception {
    clock.moveTo(LocalDate.now(clock.getZone()));
    UUID assignment = life.assignment(life.assigned(), 1).id();

    type(guide("claim-assignment").replace("\n\nprintf", "\nbody='{}'\nprintf"), assignment);

    eventually(
        () ->
            assertThat(deadLetters.list(administrator().user(), true, null, 100).rows())
                .filteredOn(letter -> key.equals(letter.key()))
                .singleElement()
                .extracting(DeadLetterView::reason)
                .asString()
                .contains("signature does not fit"));
  }
}
