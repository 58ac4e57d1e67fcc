package io.redress.intake.mail.mime;

/** Bytes that nobody vouches for, as text to look at. */
public final class RawText {

    private RawText() {}

    public static String of(byte[] bytes) {
        return LenientCharset.decode(bytes, null);
    }
}
