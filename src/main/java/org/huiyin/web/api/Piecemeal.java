package org.huiyin.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a deed of many pieces, each in a transaction of its own, so that a faulty piece does not
 * take the good ones with it. Its answer is kept when all pieces are done; done again it must leave
 * alone what is there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Piecemeal {}
