package org.huiyin.notification.command;

import java.time.Clock;
import java.util.UUID;
import org.huiyin.notification.contract.CommandAcceptedV1;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.notification.contract.CommandRefusedV1;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.Outbox;
import org.huiyin.notification.publishing.OutboxEntry;
import org.huiyin.notification.publishing.TraceContext;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries commands out and answers them, each in a transaction of its own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CommandOffice {

  private final CommandTable table;
  private final Desks desks;
  private final RefusalTexts texts;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  CommandOffice(
      CommandTable table, Desks desks, RefusalTexts texts, Outbox outbox, Ids ids, Clock clock) {
    this.table = table;
    this.desks = desks;
    this.texts = texts;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Tells whether a command was answered already.
   *
   * @throws Unusable when its id is that of another command
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public boolean hasAnswered(CommandMessage message, CurrentUser account) throws Unusable {
    CommandTable.Earlier earlier = table.find(message.id()).orElse(null);
    if (earlier == null) {
      return false;
    }
    if (!earlier.isThe(message, account)) {
      throw new Unusable("the id is that of another command");
    }
    return true;
  }

  /** Carries a command out and answers that, unless another node just did. */
  public void carryOut(Command command, CommandRecord said) throws Unusable {
    CurrentUser account = command.account();
    if (!table.begin(command, clock.instant())) {
      hasAnswered(command.message(), account);
      return;
    }
    UUID contactId = command.type().run(desks, said, Acting.as(account, Channel.API));
    UUID proposalId = desks.proposalOf(said, account);
    table.note(command, proposalId);
    answer(
        command,
        proposalId,
        CommandCatalogue.ACCEPTED,
        new CommandAcceptedV1(
            command.message().id(),
            command.type().type(),
            account.username(),
            account.departmentId(),
            proposalId,
            said.assignmentId(),
            said.lookBackId(),
            contactId,
            clock.instant()));
  }

  /**
   * Answers a command that changed nothing.
   *
   * @param said what it says; null when that could not be read
   */
  public void refuse(Command command, @Nullable CommandRecord said, Refusal refusal) {
    CurrentUser account = command.account();
    UUID proposalId = said == null ? null : desks.proposalOf(said, account);
    if (!table.refuse(command, refusal.code(), proposalId, clock.instant())) {
      return;
    }
    CommandMessage message = command.message();
    answer(
        command,
        proposalId,
        CommandCatalogue.REFUSED,
        new CommandRefusedV1(
            message.id(),
            command.type().type(),
            account.username(),
            account.departmentId(),
            proposalId,
            said == null ? null : said.assignmentId(),
            said == null ? null : said.lookBackId(),
            refusal.kind().name(),
            refusal.code(),
            texts.of(refusal.code(), refusal.arguments(), message.language()),
            refusal.faults().stream()
                .map(
                    fault ->
                        new CommandRefusedV1.Fault(
                            fault.field(),
                            fault.code(),
                            texts.of(fault.code(), fault.arguments(), message.language())))
                .toList(),
            clock.instant()));
  }

  private void answer(Command command, @Nullable UUID proposalId, String type, Record answer) {
    outbox.add(
        new OutboxEntry(
            ids.next(),
            proposalId == null ? command.message().id() : proposalId,
            EventCatalogue.COMMAND_ANSWERS,
            type,
            ContractJson.write(answer),
            clock.instant(),
            TraceContext.current()));
  }
}
