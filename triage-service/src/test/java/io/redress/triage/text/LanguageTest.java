package io.redress.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    快递三天没到                  | CHINESE
                    the parcel is late            | ENGLISH
                    我的iPhone坏了                | CHINESE
                    my 快递 has not come for days | ENGLISH
                    Пожалуйста, верните деньги    | UNDETERMINED
                    注文した商品がまだ届いていません | UNDETERMINED
                    12345 !!!                     | UNDETERMINED
                    😡😡😡                        | UNDETERMINED
                    ok                            | UNDETERMINED
                    """)
    void isToldByTheScript(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
