package io.redress.feedback;

import io.redress.testkit.Wording;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyTextStandsOnceInBothLanguages() {
        Wording.of("/messages").isSound();
    }
}
