package org.huiyin.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Rows of demands. */
interface DemandRows extends ListCrudRepository<Demand, UUID> {

  @Query(
      """
      select * from supervision_demand where supervision_id = :supervisionId order by number
      """)
  List<Demand> of(UUID supervisionId);

  @Query(
      """
      select * from supervision_demand where supervision_id in (:supervisionIds) order by number
      """)
  List<Demand> ofAll(Collection<UUID> supervisionIds);
}
