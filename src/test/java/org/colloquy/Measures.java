package org.colloquy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that prints what it measured. The build runs it when no other test runs. */
@Tag("measures")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Measures {}
