package org.huiyin.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of demands. */
interface DemandRows extends ListCrudRepository<Demand, UUID> {

  List<Demand> findBySupervisionIdOrderByNumber(UUID supervisionId);

  List<Demand> findBySupervisionIdInOrderByNumber(Collection<UUID> supervisionIds);
}
