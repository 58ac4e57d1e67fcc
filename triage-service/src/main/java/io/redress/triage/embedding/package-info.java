/** The embedding model bge-small-zh on ONNX Runtime, inside this process. */
@NullMarked
package io.redress.triage.embedding;

import org.jspecify.annotations.NullMarked;
