package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What a co-handling department told the lead. Given once; the assignment guards the deed. */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("co_opinion")
class CoOpinion {

  @Id private UUID assignmentId;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private UUID departmentId;
  private int round;
  private String opinion;
  private UUID givenBy;
  private Instant givenAt;

  @PersistenceCreator
  private CoOpinion() {}

  static CoOpinion of(Assignment assignment, String text, UUID personId, Deed deed) {
    CoOpinion made = new CoOpinion();
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.departmentId = assignment.departmentId();
    made.round = assignment.round();
    made.opinion = text;
    made.givenBy = personId;
    made.givenAt = deed.at();
    return made;
  }
}
