package io.redress.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.acceptance.browser.Chromium;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Pages of the shared system in one Chromium. */
abstract class InBrowser {

    private static @Nullable Chromium chromium;

    final RunningRedress redress = Shared.redress();
    final Story story = new Story(redress);

    @BeforeAll
    static void startBrowser() {
        assumeTrue(
                Chromium.installed().isPresent(),
                "no Chromium on the PATH: pages are not looked at. Debian and Ubuntu: apt-get install chromium fonts-noto-cjk");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }
}
