package io.redress.triage.signals;

/** Whether the watch has read its partitions to their end: what waits unread may be of any time. */
interface LogEnd {

    /** Whether nothing of this partition was unread at some time after this was asked; false when nobody knows. */
    boolean isReached(int partition);
}
