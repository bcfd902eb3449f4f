/**
 * Nodes that work while others of them are killed and their servers stop and start, and what must
 * hold afterwards.
 */
package org.huiyin.faults;
