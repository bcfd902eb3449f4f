package org.huiyin.demo;

import java.util.UUID;

/**
 * A proposal of the play.
 *
 * @param number its number in the sample workbook
 * @param id of the proposal
 */
record Case(String number, UUID id) {}
