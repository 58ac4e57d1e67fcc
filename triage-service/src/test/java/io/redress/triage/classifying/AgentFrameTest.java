package io.redress.triage.classifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentFrameTest {

    static final AgentFrame FRAME =
            new AgentFrame(CategoryPolicy.from(PolicyFiles.shipped()).frames());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    客户反映:门锁打不开了                   | 门锁打不开了
                    来电人称门锁打不开了。用户表示很着急    | 门锁打不开了。 很着急
                    caller says that the lock is stuck      | the lock is stuck
                    the customer reports the lock is stuck. customer says it is new | the lock is stuck. it is new
                    """)
    void theNoteAroundTheStoryIsTakenOff(String note, String story) {
        assertThat(FRAME.strip(note)).isEqualTo(story);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我向你们客户反映过了",
                "your caller says one thing and your letter another",
                "callers wait for an hour",
                "客户反映"
            })
    void aStoryThatSpeaksOfCallersIsLeftWhole(String story) {
        assertThat(FRAME.strip(story)).isEqualTo(story);
    }
}
