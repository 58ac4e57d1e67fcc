package io.redress.platform.sealing;

import io.redress.contract.ComplaintId;

/** The keys that what names a person is sealed under. A complaint has one, or some where arrivals came in parallel. */
public interface DataKeys {

    /**
     * Destroys every key that this complaint has now: what was sealed under them is lost for good, in the log, in views
     * and in copies. Returns when the broker has the tombstones (acks=all). Done again, it changes nothing. What the
     * customer says afterwards gets a key of its own.
     *
     * @throws io.redress.platform.log.LogUnavailableException when the broker could not be reached in time: some keys
     *     may live on, so ask again
     * @throws IllegalStateException in another service than intake, which alone writes keys
     */
    void destroy(ComplaintId complaint);
}
