package io.redress.intake.journey;

/** No complaint opens to this reference and secret; which of the two was wrong is not told. */
public final class NoSuchComplaintException extends RuntimeException {

    public NoSuchComplaintException() {
        super("no complaint opens to this reference and secret: check both");
    }
}
