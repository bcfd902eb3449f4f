/** The workbench, the task lists and the page of one task. */
@NullMarked
package org.huiyin.web.task;

import org.jspecify.annotations.NullMarked;
