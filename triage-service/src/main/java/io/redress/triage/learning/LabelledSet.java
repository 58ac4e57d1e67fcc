package io.redress.triage.learning;

import java.util.List;

/** Everything labelled by now. It grows with every word of a person and every resolved case; the texts stay in the store. */
@FunctionalInterface
public interface LabelledSet {

    /** In an order that depends on nothing but the labels, so that learning twice gives the same. */
    List<Label> all();
}
