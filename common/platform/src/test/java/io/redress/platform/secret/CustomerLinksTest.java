package io.redress.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerLinksTest {

    @Test
    void theKeysAreTakenOutAndNothingElse() {
        var written =
                """
                进展：http://localhost:8080/complaints/RD-1?secret=Vgf_-9&lang=zh
                Survey: https://example.org/survey/eyJ.abc-_9
                The secret of good tea is water.
                """;

        assertThat(CustomerLinks.withoutKeys(written))
                .isEqualTo(
                        """
                        进展：http://localhost:8080/complaints/RD-1?secret=…&lang=zh
                        Survey: https://example.org/survey/…
                        The secret of good tea is water.
                        """);
    }
}
