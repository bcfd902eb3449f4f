package org.huiyin.notification.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.notification.contract.ApproveReplyV1;
import org.huiyin.notification.contract.ClaimAssignmentV1;
import org.huiyin.notification.contract.RecordContactV1;
import org.huiyin.notification.contract.ReportPromisesV1;
import org.huiyin.notification.contract.ReturnAssignmentV1;
import org.huiyin.notification.contract.SubmitReplyV1;

/**
 * Every command there is. A new one needs a record in {@code contract}, a line here and the files
 * that {@code CommandContractTests} and {@code CatalogueTests} write when asked.
 */
public final class CommandCatalogue {

  /** CloudEvents type of the answer to a command that was carried out. */
  public static final String ACCEPTED = "org.huiyin.command.accepted.v1";

  /** CloudEvents type of the answer to a command that was refused. */
  public static final String REFUSED = "org.huiyin.command.refused.v1";

  /** All types. */
  public static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "claim-assignment",
              ClaimAssignmentV1.class,
              "Claims an assignment.",
              Desks::claimAssignment),
          new CommandType<>(
              "return-assignment",
              ReturnAssignmentV1.class,
              "Asks to be rid of an assignment, instead of claiming it.",
              Desks::returnAssignment),
          new CommandType<>(
              "record-contact",
              RecordContactV1.class,
              "Records a contact with the proposer.",
              Desks::recordContact),
          new CommandType<>(
              "submit-reply",
              SubmitReplyV1.class,
              "Writes a reply and puts it before the approver of the department.",
              Desks::submitReply),
          new CommandType<>(
              "approve-reply",
              ApproveReplyV1.class,
              "Approves and signs a reply, if the account may.",
              Desks::approveReply),
          new CommandType<>(
              "report-promises",
              ReportPromisesV1.class,
              "Reports in a look-back what became of each promise.",
              Desks::reportPromises));

  private static final Map<String, CommandType<?>> BY_TYPE =
      TYPES.stream().collect(Collectors.toMap(CommandType::type, Function.identity()));

  private CommandCatalogue() {}

  /** Finds a type by its name on the wire. */
  static Optional<CommandType<?>> find(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }
}
