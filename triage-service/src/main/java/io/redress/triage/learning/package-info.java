/** Learning from what people say: a layer upon the shipped model, judged in its shadow before it may speak. */
@NullMarked
package io.redress.triage.learning;

import org.jspecify.annotations.NullMarked;
