/**
 * What departments and the transmission office do with an assigned proposal: the list of a
 * department, the page of one assignment, and a form for every step of handling.
 */
@NullMarked
package org.huiyin.web.handling;

import org.jspecify.annotations.NullMarked;
