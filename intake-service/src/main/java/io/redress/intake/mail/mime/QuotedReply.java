package io.redress.intake.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A reply without the message that it answers, as mail programs in both languages quote it. */
final class QuotedReply {

    private static final Pattern QUOTE_BEGINS =
            Pattern.compile(
                    String.join(
                            "|",
                            "^-{2,}\\s*(Original Message|Forwarded message|原始邮件|原始信件|原邮件|回复的原邮件|转发的邮件)\\s*-{2,}.*$",
                            "^_{10,}$",
                            "^\\s*On\\b.{4,200}\\bwrote:\\s*$",
                            "^.{0,200}(写道|寫道)\\s*[：:]\\s*$",
                            "^>?\\s*(发件人|寄件者|寄件人)\\s*[：:].*$",
                            "^From:\\s.*[@<].*$"),
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_LINE_INTRODUCTION =
            Pattern.compile("^\\s*On\\b.{4,200}$", Pattern.CASE_INSENSITIVE);

    private QuotedReply() {}

    /** What the sender wrote. All of the text when nothing would be left. */
    static String trimmed(String text) {
        var lines = text.lines().toList();
        var own = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (quoteBeginsAt(lines, i)) {
                break;
            }
            if (!lines.get(i).startsWith(">")) {
                own.add(lines.get(i));
            }
        }
        var answer = String.join("\n", own).strip();
        return answer.isEmpty() ? text.strip() : answer;
    }

    private static boolean quoteBeginsAt(List<String> lines, int i) {
        var line = lines.get(i);
        if (QUOTE_BEGINS.matcher(line).matches()) {
            return true;
        }
        return TWO_LINE_INTRODUCTION.matcher(line).matches()
                && i + 1 < lines.size()
                && lines.get(i + 1).strip().endsWith("wrote:");
    }
}
