package io.redress.intake;

import io.redress.testkit.Wording;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyTextStandsOnceInBothLanguages() {
        Wording.of("/messages").isSound();
    }

    @Test
    void soDoesEveryTextThatServicesShare() {
        Wording.of("/redress/messages").isSound();
    }
}
