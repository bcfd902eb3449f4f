package org.huiyin.supervision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.shared.BatchResult;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens supervisions of many proposals in one sitting, each proposal in a transaction of its own,
 * so that one refused holds up no other.
 */
@Service
public class SupervisionsOfMany {

  /** Most proposals of one sitting. */
  static final int MOST = 200;

  private final SupervisionDesk desk;

  SupervisionsOfMany(SupervisionDesk desk) {
    this.desk = desk;
  }

  /**
   * What is the same for all proposals.
   *
   * @param cause why
   * @param level who leads
   * @param leaderId the leader at level LEADER; null for the one who opens them, or else the leader
   *     of each key proposal
   * @param demands what is demanded; empty when staff are to word it
   */
  public record Order(
      SupervisionCause cause,
      SupervisionLevel level,
      @Nullable UUID leaderId,
      List<DemandForm> demands) {

    /** Copies the demands. */
    public Order {
      demands = List.copyOf(demands);
    }
  }

  /**
   * Opens supervisions of every department that owes a reply on the proposals, as {@link
   * SupervisionDesk#openOnEach}. Not to be called inside a transaction, which would make them one
   * again.
   *
   * @param proposalIds the proposals
   * @param order what is the same for all
   * @param by staff, lead or a supervising leader; no version is demanded
   * @return what became of each, in the order given
   */
  public List<BatchResult> open(Set<UUID> proposalIds, Order order, Acting by) {
    Faults faults = new Faults();
    if (proposalIds.isEmpty()) {
      faults.add("proposal", "supervision.none-chosen");
    } else if (proposalIds.size() > MOST) {
      faults.add("proposal", "supervision.too-many-chosen", MOST);
    }
    faults.refuseIfAny();
    Acting each = by.havingSeen(null);
    return proposalIds.stream()
        .map(id -> BatchResult.of(id, () -> desk.openOnEach(id, order, each)))
        .toList();
  }
}
