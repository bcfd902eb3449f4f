package org.huiyin.handling;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Stored co-opinions. */
interface CoOpinionRows extends CrudRepository<CoOpinion, UUID> {}
