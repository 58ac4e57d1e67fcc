package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void upKeepsItsDataInDataUnlessToldOtherwise() {
        assertThat(Command.parse("up")).isEqualTo(new Command.Up(Path.of("data")));
        assertThat(Command.parse("up", "--data", "/srv/redress"))
                .isEqualTo(new Command.Up(Path.of("/srv/redress")));
        assertThat(Command.parse("--data", "/srv/redress", "up"))
                .isEqualTo(new Command.Up(Path.of("/srv/redress")));
    }

    @Test
    void demoStaysUnlessToldToExit() {
        assertThat(Command.parse("demo")).isEqualTo(new Command.Demo(false, Path.of("data")));
        assertThat(Command.parse("demo", "--exit", "--data", "/srv/redress"))
                .isEqualTo(new Command.Demo(true, Path.of("/srv/redress")));
        assertThatThrownBy(() -> Command.parse("up", "--exit")).hasMessageContaining("usage");
    }

    @Test
    void rebuildNamesOneView() {
        assertThat(Command.parse("rebuild", "intake-portal"))
                .isEqualTo(new Command.Rebuild("intake-portal", Path.of("data")));
        assertThatThrownBy(() -> Command.parse("rebuild")).hasMessageContaining("usage");
        assertThatThrownBy(() -> Command.parse("rebuild", "a", "b")).hasMessageContaining("usage");
    }

    @Test
    void modelNamesOneOrNone() {
        assertThat(Command.parse("model")).isEqualTo(new Command.Model(null, Path.of("data")));
        assertThat(Command.parse("model", "back", "--data", "/srv/redress"))
                .isEqualTo(new Command.Model("back", Path.of("/srv/redress")));
        assertThat(Command.parse("retrain")).isEqualTo(new Command.Retrain(Path.of("data")));
        assertThatThrownBy(() -> Command.parse("retrain", "now")).hasMessageContaining("usage");
    }

    @Test
    void eraseNamesOneComplaint() {
        assertThat(Command.parse("erase", "RD-7Q2M4-X9KD-2B0N"))
                .isEqualTo(new Command.Erase("RD-7Q2M4-X9KD-2B0N", Path.of("data")));
        assertThatThrownBy(() -> Command.parse("erase")).hasMessageContaining("usage");
    }

    @Test
    void auditChecksOneInstallation() {
        assertThat(Command.parse("audit", "--data", "/srv/redress"))
                .isEqualTo(new Command.Audit(Path.of("/srv/redress")));
    }

    @Test
    void whatIsNotACommandIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Command.parse()).hasMessageContaining("redress up");
        assertThatThrownBy(() -> Command.parse("update")).hasMessageContaining("redress up");
        assertThatThrownBy(() -> Command.parse("up", "--data"))
                .hasMessageContaining("--data needs a value");
    }
}
