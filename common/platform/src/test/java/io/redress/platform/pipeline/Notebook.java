package io.redress.platform.pipeline;

import java.util.List;

/** The smallest aggregate: what was noted about a complaint. */
record Notebook(List<String> notes) {}
