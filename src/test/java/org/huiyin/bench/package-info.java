/**
 * The benchmark suite: our application and what it is compared with, measured in turn in one run.
 */
@org.jspecify.annotations.NullMarked
package org.huiyin.bench;
