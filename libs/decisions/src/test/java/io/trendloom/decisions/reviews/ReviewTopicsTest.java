package io.trendloom.decisions.reviews;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.preparation.words.Keyword;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTopicsTest {
    private static final int DAYS = 80;

    private static ReviewTopics learned(Shop shop) {
        return requireNonNull(ReviewTopics.learn("en", shop.texts(), Shop.FIRST.plusDays(DAYS - 1)));
    }

    @Test
    void findsThePlantedTopicsAndNamesThem() {
        ReviewTopics learned = learned(new Shop().usual(DAYS, 3));

        for (Voice voice : Voice.values()) {
            List<Topic> topics = learned.topics(voice);
            assertThat(topics).extracting(topic -> topic.days().total()).containsExactly(DAYS, DAYS, DAYS);
            assertThat(topics)
                    .extracting(topic -> topic.keywords().getFirst())
                    .extracting(Keyword::word)
                    .containsExactlyInAnyOrder(voice.text() + "-0", voice.text() + "-1", voice.text() + "-2");
        }
    }

    @Test
    void itsItemsAndNearestReviewsAreItsOwn() {
        Shop shop = new Shop().usual(DAYS, 3);
        Topic topic = learned(shop).topics(Voice.PRAISE).getFirst();

        String item = topic.items().getFirst().itemId();
        assertThat(topic.items()).containsExactly(new Topic.ItemCount(item, 28));
        assertThat(topic.nearest())
                .hasSize(10)
                .allSatisfy(id -> assertThat(shop.texts())
                        .filteredOn(text -> text.id().equals(id))
                        .singleElement()
                        .returns(item, ReviewText::itemId));
    }

    @Test
    void textsWithoutStarsAreToldByWhatStarsTaught() {
        Shop shop = new Shop().usual(DAYS, 2);
        ReviewTopics learned = learned(shop);
        Sentiment sentiment = requireNonNull(learned.sentiment());

        assertThat(shop.texts())
                .filteredOn(text -> Double.isNaN(text.rating()))
                .allSatisfy(text -> assertThat(sentiment.praise(text.vector()) > 0.5)
                        .isEqualTo(text.words().startsWith("praise")));
    }

    @Test
    void whereNobodyGivesStarsNothingIsGuessed() {
        Shop shop = new Shop();
        for (int day = 0; day < DAYS; day++) {
            shop.write(day, Voice.COMPLAINT, 0, false);
        }
        ReviewTopics learned = learned(shop);

        assertThat(learned.sentiment()).isNull();
        assertThat(learned.topics(Voice.COMPLAINT)).isEmpty();
        assertThat(learned.all().total()).isEqualTo(DAYS);
    }

    @Test
    void reviewsAfterTheCutoffChangeNothing() {
        Shop shop = new Shop().usual(DAYS, 3);
        List<Topic> before = learned(shop).topics(Voice.COMPLAINT);
        for (int i = 0; i < 50; i++) {
            shop.write(DAYS + i, Voice.COMPLAINT, 3, true);
        }

        assertThat(learned(shop).topics(Voice.COMPLAINT)).isEqualTo(before);
        assertThat(ReviewTopics.learn("en", shop.texts(), Shop.FIRST.minusDays(1)))
                .isNull();
    }

    @Test
    void fewReviewsAreNoTopic() {
        Shop shop = new Shop().usual(DAYS, 2);
        shop.write(3, Voice.COMPLAINT, 3, true);
        Shop few = new Shop().usual(3, 2);

        assertThat(learned(shop).topics(Voice.COMPLAINT)).hasSize(2);
        assertThat(learned(few).topics(Voice.COMPLAINT)).isEmpty();
    }

    @Test
    void placesAReviewWithTheTopicNearestToIt() {
        Shop shop = new Shop().usual(DAYS, 3);
        ReviewTopics learned = learned(shop);

        assertThat(shop.texts())
                .allSatisfy(text -> assertThat(requireNonNull(learned.place(text.rating(), text.vector()))
                                .topic()
                                .keywords()
                                .getFirst()
                                .word())
                        .isEqualTo(text.words().substring(0, text.words().indexOf(' '))));
    }

    @Test
    void vectorsOfAnotherEncoderAreRefused() {
        ReviewTopics learned = learned(new Shop().usual(DAYS, 2));

        assertThatThrownBy(() -> learned.place(5, new float[] {1, 2}))
                .hasMessage("The vector must have 12 numbers as the others, and has 2.");
    }
}
