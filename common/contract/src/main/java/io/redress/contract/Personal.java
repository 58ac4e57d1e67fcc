package io.redress.contract;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * This component of a record names a person, or repeats what a person said: it leaves the process sealed or not at all
 * (rule 10 of the design). It never stands in a log line, a metric, an id, a key or an analysts' topic.
 *
 * <p>To be put on every component of an event that holds a customer's name, contact, order or free text, and on what
 * agents write to or about the customer. Names of staff, codes, amounts and times of the procedure are not personal in
 * this sense: figures must stay right after an erasure.
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Personal {

    /** Stands where a text must be and the person was erased. Where none must be, there is none. */
    String ERASED = "[已删除 · erased]";
}
