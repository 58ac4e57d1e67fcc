package io.redress.platform.log;

import java.util.Collection;

/** Some handlers that were made of something else, such as a feed for each view. */
public interface EventHandlers {

    Collection<? extends EventHandler> handlers();
}
