package io.redress.standalone.demo.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files to attach, made on the spot; real enough to be recognised by their bytes. */
@SuppressWarnings(
        "ArrayRecordComponent") // nobody compares or copies it: the bytes go straight into a
// request
record Attachment(String fileName, String mediaType, byte[] bytes) {

    private static final int SIDE = 48;
    private static final byte[] THIRTY_MEGABYTES = new byte[30 << 20];

    /** By the ending of its name. */
    static Attachment named(String fileName) {
        if (fileName.endsWith(".png")) {
            return new Attachment(fileName, "image/png", png(fileName.hashCode()));
        } else if (fileName.endsWith(".pdf")) {
            return new Attachment(fileName, "application/pdf", pdf());
        }
        return new Attachment(fileName, "text/plain", text());
    }

    static Attachment tooLarge() {
        return new Attachment("holiday-film.mp4", "video/mp4", THIRTY_MEGABYTES);
    }

    /** A square of one colour (PNG, 8-bit RGB). */
    private static byte[] png(int colour) {
        var pixels = ByteBuffer.allocate(SIDE * (1 + 3 * SIDE));
        for (int row = 0; row < SIDE; row++) {
            pixels.put((byte) 0);
            for (int column = 0; column < SIDE; column++) {
                pixels.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
        }
        var header =
                ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put(new byte[] {8, 2, 0, 0, 0});
        var image =
                ByteBuffer.allocate(4096)
                        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                        .put(chunk("IHDR", header.array()))
                        .put(chunk("IDAT", deflated(pixels.array())))
                        .put(chunk("IEND", new byte[0]));
        return Arrays.copyOf(image.array(), image.position());
    }

    private static byte[] chunk(String type, byte[] data) {
        var typed =
                ByteBuffer.allocate(4 + data.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(data)
                        .array();
        var crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            var packed = new byte[data.length + 64];
            var length = deflater.deflate(packed);
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >> endobj
                trailer << /Root 1 0 R >>
                %%EOF
                """
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] text() {
        return "13:05 called, 14 minutes on hold\n13:40 called again, cut off\n"
                .getBytes(StandardCharsets.UTF_8);
    }
}
