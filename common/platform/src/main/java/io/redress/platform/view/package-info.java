/** Views: Mongo collections that are pure functions of the log, guarded, rebuildable while serving. */
@NullMarked
package io.redress.platform.view;

import org.jspecify.annotations.NullMarked;
