package io.redress.platform.log;

/** Something that is done before events go to the log. */
public interface EventLogLayer {

    EventLog over(EventLog log);
}
