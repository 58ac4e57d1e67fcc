package io.redress.platform.view;

import java.util.List;

/** Some more collections that can be rebuilt by name. */
public interface Rebuildables {

    List<Rebuildable> rebuildables();
}
