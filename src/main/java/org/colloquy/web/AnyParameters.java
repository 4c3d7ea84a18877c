package org.colloquy.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address whose query is not written by a program that reads the contract: a browser sends the
 * empty fields of a form too, and issuers and search engines add parameters of their own. What is
 * unknown or empty stands for nothing there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnyParameters {}
