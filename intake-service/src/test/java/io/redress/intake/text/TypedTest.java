package io.redress.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String text) {
        assertThat(Typed.block(Typed.block(text))).isEqualTo(Typed.block(text));
        assertThat(Typed.line(text).codePoints()).noneMatch(Character::isISOControl);
    }

    @Property
    void everyNameIsFitForAFile(@ForAll String given) {
        var name = FileNames.clean(given);
        assertThat(name).isNotEmpty().doesNotContain("/", "\\", "\u0000", "\u202e");
        assertThat(Typed.length(name)).isLessThanOrEqualTo(130);
        assertThat(name).isNotIn(".", "..");
    }

    @Test
    void namesLoseTheirPathsAndTricks() {
        assertThat(FileNames.clean("C:\\temp\\a.txt")).isEqualTo("a.txt");
        assertThat(FileNames.clean("../../.bashrc")).isEqualTo("bashrc");
        assertThat(FileNames.clean("photo\u202egpj.exe")).isEqualTo("photo_gpj.exe");
        assertThat(FileNames.clean("NUL.txt")).isEqualTo("unnamed.txt");
        assertThat(FileNames.clean(null)).isEqualTo("unnamed");
        assertThat(FileNames.clean("发".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    @Test
    void fingerprintsTellListsOfPartsApart() {
        assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
        assertThat(Fingerprint.of((Object) null)).isNotEqualTo(Fingerprint.of(""));
    }
}
