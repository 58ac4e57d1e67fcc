package io.redress.triage.text;

/** The language of a narrative, told by its script: enough for the two languages that we read. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en"),
    UNDETERMINED("und");

    /** A Chinese character says about as much as this many Latin letters. */
    private static final int LETTERS_PER_HAN = 3;

    private static final int ENOUGH_LETTERS = 4;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public static Language of(String text) {
        int han = 0;
        int latin = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isIdeographic(c)) {
                han++;
            } else if (Character.isLetter(c)) {
                foreign++;
            }
        }
        if (foreign > han + latin / LETTERS_PER_HAN) {
            return UNDETERMINED;
        }
        if (han > 0 && han * LETTERS_PER_HAN >= latin) {
            return CHINESE;
        }
        return latin >= ENOUGH_LETTERS ? ENGLISH : UNDETERMINED;
    }
}
