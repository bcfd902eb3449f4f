package org.huiyin.notification.publishing;

import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.contract.DeedV1;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/**
 * One type of event as the world sees it.
 *
 * @param family what it belongs to, such as {@code handling}
 * @param name its name within the family, such as {@code assignment-claimed}
 * @param topic the topic it is sent to
 * @param event the domain event it is made from
 * @param contract the record that goes over the wire
 * @param summary what it says, for integrators
 * @param mapping makes the record
 * @param <E> the domain event
 * @param <C> the record
 */
public record EventType<E extends DomainEvent, C extends ContractRecord>(
    String family,
    String name,
    String topic,
    Class<E> event,
    Class<C> contract,
    String summary,
    Mapping<E, C> mapping) {

  /**
   * Makes a record from a domain event.
   *
   * @param <E> the domain event
   * @param <C> the record
   */
  @FunctionalInterface
  public interface Mapping<E, C> {

    /**
     * Makes the record.
     *
     * @param event what happened
     * @param proposal to which proposal
     * @param deed by whom
     * @return the record
     */
    C apply(E event, ProposalV1 proposal, DeedV1 deed);
  }

  /**
   * Returns the CloudEvents type.
   *
   * @return such as {@code org.huiyin.handling.assignment-claimed.v1}
   */
  public String type() {
    return "org.huiyin." + family + "." + name + ".v1";
  }

  /**
   * Makes the record of an event of this type.
   *
   * @param happened an event of the class {@link #event()}
   * @param proposal facts of its proposal
   * @return the record
   */
  public C recordOf(DomainEvent happened, ProposalV1 proposal) {
    return mapping.apply(event.cast(happened), proposal, deed(happened.deed()));
  }

  private static DeedV1 deed(Deed deed) {
    return new DeedV1(deed.actorId(), deed.onBehalfOf(), deed.channel().name(), deed.at());
  }
}
