package io.redress.standalone.demo.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void picturesAreRealPictures() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(Attachment.named("worm.png").bytes()));

        assertThat(picture.getWidth()).isEqualTo(48);
        assertThat(picture.getHeight()).isEqualTo(48);
    }

    @Test
    void filesAreKnownByTheirBytes() {
        assertThat(
                        new String(
                                Attachment.named("bill.pdf").bytes(),
                                java.nio.charset.StandardCharsets.US_ASCII))
                .startsWith("%PDF-");
        assertThat(Attachment.tooLarge().bytes()).hasSize(30 * 1024 * 1024);
    }
}
