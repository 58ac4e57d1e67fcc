package io.redress.triage;

import io.redress.testkit.Wording;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyTextStandsOnceInBothLanguages() {
        Wording.of("/messages").isSound();
    }
}
