package org.huiyin.tasklist;

/** The task lists somebody has. */
public enum WorkItemList {
  /** What may be taken and what is held. */
  OPEN,
  /** What may be taken. */
  CLAIMABLE,
  /** What is held, and what only this person can do. */
  MINE,
  /** What colleagues hold of the groups the person belongs to. */
  TEAM,
  /** What was done. */
  DONE
}
