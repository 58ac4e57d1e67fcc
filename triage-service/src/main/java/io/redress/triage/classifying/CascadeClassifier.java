package io.redress.triage.classifying;

import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.triage.classifying.CategoryReader.Reading;
import io.redress.triage.classifying.SignalReader.Given;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import io.redress.triage.facts.FactFinder;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.SignalPolicy;
import io.redress.triage.text.Language;
import io.redress.triage.text.ReadableText;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words (a learned linear model joined with the policy's lists) come first; only where they are not
 * decisive is the text asked for its meaning. Severity and flags are learned too, and the policy's
 * signals lean on them; tone and wish are the policy's rules.
 */
public final class CascadeClassifier implements Classifier {

    /** What of a text is read at all; a person sees the whole. */
    static final int READ = 20_000;

    private static final Logger log = LoggerFactory.getLogger(CascadeClassifier.class);
    private static final int ALTERNATIVES = 3;
    private static final double WORTH_NAMING = 0.02;

    private final CategoryReader categories;
    private final AgentFrame frame;
    private final ComplaintRule complaints;
    private final SignalReader signals;
    private final SeverityRule severities;
    private final ToneReader tones;
    private final WishReader wishes;
    private final Doubts doubts;
    private final SpokenPhrases phrases;
    private final String version;

    public CascadeClassifier(
            CategoryPolicy policy, SignalPolicy rules, LearnedModel learned, Embedder embedder) {
        this(policy, rules, learned, CommonPhrases.shipped(), MeaningModel.shipped(), embedder);
    }

    public CascadeClassifier(
            CategoryPolicy policy,
            SignalPolicy rules,
            LearnedModel learned,
            CommonPhrases common,
            MeaningModel meanings,
            Embedder embedder) {
        categories = new CategoryReader(policy, learned, new Meaning(policy, meanings, embedder));
        phrases = new SpokenPhrases(learned, common);
        frame = new AgentFrame(policy.frames());
        complaints = new ComplaintRule(policy.outspoken());
        signals = new SignalReader(rules);
        severities = new SeverityRule(rules.largeLoss());
        tones = new ToneReader(rules);
        wishes = new WishReader(rules);
        doubts = new Doubts(policy.unsure());
        version =
                "cascade-3/words-%s/meaning-%s/categories-%s/signals-%s/%s"
                        .formatted(
                                learned.version(),
                                meanings.version(),
                                policy.version(),
                                rules.version(),
                                embedder.version());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Assessment assess(Story story) {
        var given = List.<Given>of();
        try {
            var text = ReadableText.of(story.text(), READ);
            if (text.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
                return Unread.empty(story, version);
            }
            given = signals.in(text.value());
            return read(story, text, given);
        } catch (RuntimeException e) {
            // A text that trips a rule must not stop the line for all the others: a person reads
            // it. What the exception says is not logged, for it may quote the text.
            var place = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0];
            log.warn("A text could not be assessed: {} at {}", e.getClass().getName(), place);
            return Unread.failed(story, given, version);
        }
    }

    private Assessment read(Story story, ReadableText text, List<Given> given) {
        var readable = text.value();
        var language = Language.of(readable);
        var reading = complaints.confirm(categories.read(frame.strip(readable), language), given);
        var facts = FactFinder.find(readable, story.form(), story.received());
        var tone = tones.in(readable);
        var category = reading.best().category();
        var severity = severities.of(category, given, facts.amounts(), tone, reading.gravity());

        var reasons = new Reasons(language);
        explain(reading, readable, reasons);
        given.forEach(each -> reasons.signal(each.signal(), each.words()));
        if (severities.isLargeLoss(facts.amounts())) {
            reasons.say("涉及金额较大", "a large sum is named");
        }
        var doubt = doubts.about(text, language, reading, severity, reasons);
        return new Assessment(
                category,
                doubt.confidence(),
                alternatives(reading),
                severity,
                FlagRule.of(given, reading.learned()),
                language.tag(),
                tone,
                wishes.in(story.form().desiredRemedy(), readable).orElse(null),
                facts,
                doubt.needsPerson(),
                reasons.said(),
                version,
                reading.path());
    }

    private void explain(Reading reading, String readable, Reasons reasons) {
        var category = reading.best().category();
        var listed = reading.words().wordsFor(category);
        reasons.words(category, listed);
        reasons.learned(category, phrases.of(readable, category, listed));
        if (reading.path() == Path.MEANING) {
            reasons.near(category);
        }
    }

    private static List<Alternative> alternatives(Reading reading) {
        return reading.shares().stream()
                .skip(1)
                .limit(ALTERNATIVES)
                .filter(share -> share.value() >= WORTH_NAMING)
                .map(share -> new Alternative(share.category(), rounded(share.value())))
                .toList();
    }

    static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
