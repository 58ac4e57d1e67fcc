package io.redress.resolution.desk;

/** A field of a form cannot be read. */
final class FormFaultException extends RuntimeException {

    private final String field;
    private final String text;

    FormFaultException(String field, String text) {
        super(field + ": " + text, null, false, false);
        this.field = field;
        this.text = text;
    }

    String field() {
        return field;
    }

    /** The message's key. */
    String text() {
        return text;
    }
}
