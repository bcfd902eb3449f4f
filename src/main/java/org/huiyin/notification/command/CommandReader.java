package org.huiyin.notification.command;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.notification.delivery.Reader;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.TraceContext;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.StrictJson;
import org.huiyin.shared.UnreadableJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on a message of the command topic: lets its sender in, understands it, has it carried out
 * and answers it. Deed and answer are one transaction; so are a refusal and its answer, after the
 * deed was rolled back.
 */
@Component
class CommandReader implements Reader {

  private static final int MOST_ATTEMPTS = 5;
  private static final JsonMapper JSON = StrictJson.of(JsonMapper.builder().build());

  private final Gate gate;
  private final CommandOffice office;

  CommandReader(Gate gate, CommandOffice office) {
    this.gate = gate;
    this.office = office;
  }

  @Override
  public String topic() {
    return EventCatalogue.COMMANDS;
  }

  /** Takes a message that comes now. */
  void receive(Headers headers, byte @Nullable [] value) throws Unusable {
    CommandMessage message = CommandMessage.read(headers, value);
    work(message, gate.admit(message));
  }

  @Override
  public void receiveAgain(Headers headers, byte @Nullable [] value, Instant putAsideAt) {
    try {
      CommandMessage message = CommandMessage.read(headers, value);
      work(message, gate.admit(message, putAsideAt));
    } catch (Unusable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The deed, the events it causes and the answer carry the trace of the command. */
  private void work(CommandMessage message, CurrentUser account) throws Unusable {
    TraceContext.within(message.traceparent(), () -> answer(message, account));
  }

  private void answer(CommandMessage message, CurrentUser account) throws Unusable {
    CommandType<?> type =
        CommandCatalogue.find(message.type())
            .orElseThrow(() -> new Unusable("no command " + message.type()));
    if (office.hasAnswered(message, account)) {
      return;
    }
    Command command = new Command(message, type, account);
    CommandRecord said = null;
    try {
      said = read(message, type);
      RequiredParts.demand(said);
      carryOut(command, said);
    } catch (RuleViolation e) {
      office.refuse(command, said, Refusal.of(e));
    } catch (InvalidInput e) {
      office.refuse(command, said, Refusal.of(e));
    }
  }

  /** Malformed JSON is not understood at all; a value that does not fit is refused by its field. */
  private static CommandRecord read(CommandMessage message, CommandType<?> type) throws Unusable {
    try {
      CommandRecord said = JSON.readValue(message.body(), type.contract());
      if (said == null) {
        throw new Unusable("the body is null");
      }
      return said;
    } catch (DatabindException e) {
      InvalidInput.Fault fault = UnreadableJson.fault(e);
      if (fault.field().isEmpty()) {
        throw new Unusable("the body is no JSON object", e);
      }
      throw new InvalidInput(List.of(fault));
    } catch (JacksonException e) {
      throw new Unusable(
          "the body is no JSON from line %s, column %s on"
              .formatted(UnreadableJson.place(e).toArray()),
          e);
    }
  }

  /** Carries a command out, again when somebody else got in its way. */
  private void carryOut(Command command, CommandRecord said) throws Unusable {
    for (int attempt = 1; ; attempt++) {
      try {
        office.carryOut(command, said);
        return;
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw new IllegalStateException("others got in the way " + attempt + " times", e);
        }
      } catch (DataIntegrityViolationException e) {
        throw isAboutAValue(e) ? RuleViolation.invalid("command.value-out-of-range") : e;
      }
    }
  }

  /** Values no column holds, such as a day in the year 90000, that nobody refused before. */
  private static boolean isAboutAValue(DataIntegrityViolationException refused) {
    return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause
        && cause.getSQLState() != null
        && cause.getSQLState().startsWith("22");
  }
}
