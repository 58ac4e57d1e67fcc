package io.redress.triage.classifying;

import java.util.concurrent.atomic.AtomicInteger;

/** The fake of the embedder: to it all texts mean alike. Counts how often it was asked. */
public final class IndifferentEmbedder implements Embedder {

    private final AtomicInteger calls = new AtomicInteger();

    public int calls() {
        return calls.get();
    }

    @Override
    public float[] embed(String readable) {
        calls.incrementAndGet();
        return new float[] {1};
    }

    @Override
    public String version() {
        return "indifferent";
    }
}
