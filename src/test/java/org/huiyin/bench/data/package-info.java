/**
 * Data of any size for the benchmarks: lives of proposals are played through the desks once, and
 * what they left in the tables is multiplied.
 */
@org.jspecify.annotations.NullMarked
package org.huiyin.bench.data;
