package org.colloquy.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation that its answers may depend on the caller and carry {@code Cache-Control}
 * and {@code Vary}. It is for the contract alone; who answers sends the headers.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revalidated {}
