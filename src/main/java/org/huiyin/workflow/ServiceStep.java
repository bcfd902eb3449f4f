package org.huiyin.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A service task of a process file; the name of its class, beginning small, is the name used in the
 * file.
 */
interface ServiceStep extends JavaDelegate {

  /** The aggregate the process runs for. */
  static UUID subjectOf(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
