package io.redress.platform.doors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class UnguardedDoorTest {

    @Test
    void aServiceWithAnEndpointThatNobodyGuardsDoesNotStart() {
        assertThatThrownBy(() -> RunningDoors.run(Unguarded.class, "http://localhost:1/identity"))
                .hasMessageContaining("no access rule for POST /api/backdoor");
    }

    @Import({DoorsService.class, Backdoor.class})
    static class Unguarded {}

    @RestController
    static class Backdoor {

        @PostMapping("/api/backdoor")
        void open() {}
    }
}
