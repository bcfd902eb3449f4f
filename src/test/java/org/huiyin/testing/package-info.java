/**
 * What tests share: a clock to move, a town with its people, and the deeds of a proposal's life in
 * short words.
 */
package org.huiyin.testing;
