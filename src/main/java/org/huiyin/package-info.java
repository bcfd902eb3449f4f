/** Huiyin: the handling of CPPCC proposals, from submission to kept promise. */
package org.huiyin;
