package org.huiyin.notification.command;

import java.util.UUID;
import org.huiyin.notification.contract.CommandRecord;
import org.huiyin.organisation.Acting;
import org.jspecify.annotations.Nullable;

/**
 * One type of command.
 *
 * @param name such as {@code claim-assignment}
 * @param contract the record that comes over the wire
 * @param summary what it does, for integrators
 * @param deed does it
 * @param <C> the record
 */
public record CommandType<C extends CommandRecord>(
    String name, Class<C> contract, String summary, Deed<C> deed) {

  /**
   * Does what a command says.
   *
   * @param <C> the record
   */
  @FunctionalInterface
  public interface Deed<C> {

    /**
     * Does it.
     *
     * @param desks where
     * @param command what
     * @param by whose command it is
     * @return id of the contact it recorded, if it was one
     */
    @Nullable UUID run(Desks desks, C command, Acting by);
  }

  /**
   * Returns the CloudEvents type.
   *
   * @return such as {@code org.huiyin.command.claim-assignment.v1}
   */
  public String type() {
    return "org.huiyin.command." + name + ".v1";
  }

  /** Does a command of this type. */
  @Nullable UUID run(Desks desks, CommandRecord command, Acting by) {
    return deed.run(desks, contract.cast(command), by);
  }
}
