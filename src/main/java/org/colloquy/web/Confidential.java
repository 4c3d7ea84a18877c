package org.colloquy.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose answer holds what no cache may keep: a secret, or all that is held on a
 * person.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Confidential {

  /** What such an answer says to caches. */
  String CACHE_CONTROL = "no-store";
}
