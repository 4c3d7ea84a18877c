package org.colloquy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that prints what it measured. It holds what it measures to no time, so that others may run
 * beside it in a build; for figures that count, ask for it alone.
 */
@Tag("measures")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Measures {}
