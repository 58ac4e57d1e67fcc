/** What colleagues say and write again and again: the script of a call, phase by phase, and templates with fields. */
@NullMarked
package io.redress.resolution.domain.script;

import org.jspecify.annotations.NullMarked;
