package io.redress.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this endpoint shows is about nobody. Without this mark every endpoint that is not open to everybody leaves an
 * entry in the trail whenever it is called: a new one cannot be forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unaudited {

    /** Why nobody's data is touched. */
    String value();
}
