package io.redress.intake.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file's name as its sender gave it, fit to be shown and to be saved under on any system. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNFIT =
            Pattern.compile("[<>:\"|?*\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern DOTS_OUTSIDE = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    private FileNames() {}

    /** Never empty, without a path, without marks that turn the writing direction to hide an ending. */
    public static String clean(@Nullable String given) {
        if (given == null) {
            return "unnamed";
        }
        var name = PATH.matcher(Typed.line(given)).replaceFirst("");
        name = UNFIT.matcher(name).replaceAll("_");
        name = DOTS_OUTSIDE.matcher(name).replaceAll("");
        name = shortened(name);
        return name.isEmpty() || DEVICES.contains(stem(name).toUpperCase(java.util.Locale.ROOT))
                ? "unnamed" + ending(name)
                : name;
    }

    private static String shortened(String name) {
        if (Typed.length(name) <= LONGEST) {
            return name;
        }
        var ending = ending(name);
        return ending.length() > 12
                ? Typed.first(LONGEST, name)
                : Typed.first(LONGEST - ending.length(), name) + ending;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
