package org.huiyin.handling;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** Stored requests to return assignments; guarded by the lock on the assignment. */
interface ReturnRequestRows extends CrudRepository<ReturnRequest, UUID> {}
