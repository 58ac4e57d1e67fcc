package io.redress.triage.learning;

import io.redress.contract.triage.ModelEvent.ModelActivated;
import io.redress.contract.triage.ModelEvent.ModelTrained;
import java.util.List;
import java.util.Optional;

/** The versions that were learned, and which of them was to read when; a moment behind the log. */
public interface Models {

    /** Empty while the shipped model alone has read. */
    Optional<String> active();

    Optional<ModelTrained> find(String version);

    /** Oldest first. */
    List<ModelTrained> trained();

    /** Oldest first. */
    List<ModelActivated> activations();
}
