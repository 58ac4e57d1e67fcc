package io.redress.standalone.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.RemedyKind;
import io.redress.standalone.demo.story.Step.Offer;
import io.redress.standalone.demo.story.Step.Survey;
import io.redress.standalone.demo.story.Story.Door;
import io.redress.standalone.demo.story.Story.End;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final List<Story> STORIES = Stories.of("RUN1");

    @Test
    void tellOfEveryCategoryByEveryDoorToEveryEnd() {
        var categories =
                STORIES.stream()
                        .map(Story::category)
                        .filter(Objects::nonNull)
                        .map(code -> Coded.of(Category.class, code))
                        .collect(Collectors.toSet());
        assertThat(categories).containsExactlyInAnyOrder(Category.values());
        assertThat(STORIES.stream().map(Story::door).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Door.class));
        assertThat(STORIES.stream().map(Story::end).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(End.class));
        assertThat(STORIES.stream().map(story -> story.person().language())).contains("zh", "en");
    }

    @Test
    void haveNamesOfTheirOwnAndComeAfterStoriesThatThereAre() {
        var names = STORIES.stream().map(Story::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeBetween(30, 40);
        assertThat(names)
                .containsAll(STORIES.stream().map(Story::after).filter(Objects::nonNull).toList())
                .containsAll(steps(Step.Await.class).map(Step.Await::story).toList());
    }

    /** A second run in the same folder must not be taken for the same customers telling the same stories. */
    @Test
    void areOtherPeoplesInTheNextRun() {
        var next = Stories.of("RUN2");

        assertThat(addresses(next).noneMatch(addresses(STORIES).toList()::contains)).isTrue();
        assertThat(next.stream().map(Story::orderNumber).filter(Objects::nonNull))
                .doesNotContainAnyElementsOf(
                        STORIES.stream().map(Story::orderNumber).filter(Objects::nonNull).toList());
    }

    @Test
    void offerOneToFourOptionsOfRemediesThatThereAre() {
        assertThat(
                        steps(Offer.class)
                                .map(offer -> offer.options().size())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(
                        steps(Offer.class)
                                .flatMap(offer -> offer.options().stream())
                                .flatMap(List::stream)
                                .map(Step.Wish::kind)
                                .map(code -> Coded.of(RemedyKind.class, code)))
                .isNotEmpty();
    }

    @Test
    void closeOnlyWhenTheCustomerHasSaidHowItWent() {
        assertThat(STORIES)
                .filteredOn(story -> story.end() == End.CLOSED)
                .allSatisfy(
                        story ->
                                assertThat(story.steps().getLast())
                                        .isInstanceOfSatisfying(
                                                Survey.class,
                                                it -> assertThat(it.rating()).isGreaterThan(2)));
    }

    private static <S extends Step> Stream<S> steps(Class<S> kind) {
        return STORIES.stream()
                .flatMap(story -> story.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Stream<String> addresses(List<Story> stories) {
        return stories.stream()
                .map(story -> story.person().email())
                .filter(Objects::nonNull)
                .filter(address -> !address.equals("complaints@redress.local"));
    }
}
