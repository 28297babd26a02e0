package io.trendloom.embed.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.embed.EmbeddedPartsResource;
import io.trendloom.embed.vocabulary.VocabularyView.CountedForm;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.Vocabulary;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class VocabularyTableTest {
    @Inject
    DataSource database;

    @Inject
    VocabularyView view;

    @Inject
    Vocabularies vocabularies;

    @Test
    void addsUpAndShowsTheFormThatIsWrittenMost() throws SQLException {
        merge(100, "sums", "red mug", "mugs");
        merge(100, "sums", "mugs and jars");

        assertThat(view.read("sums", "", 10))
                .isEqualTo(new VocabularyView.Words(
                        "sums",
                        3,
                        0,
                        List.of(new CountedForm("mugs", 3), new CountedForm("jars", 1), new CountedForm("red", 1))));
        assertThat(view.read("sums", "mu", 10).words()).containsExactly(new CountedForm("mugs", 3));
        assertThat(view.read("sums", "", 1).words()).hasSize(1);
        assertThat(view.read("none", "", 1).words()).isEmpty();
    }

    @Test
    void letsTheRareWordsGo() throws SQLException {
        merge(2, "bounded", "tea pot", "tea pot", "tea pot");
        merge(2, "bounded", "tea cup", "tea jar");
        merge(2, "bounded", "tin");

        // Five words are more than twice the two: all lose the count of the third.
        assertThat(view.read("bounded", "", 10))
                .isEqualTo(new VocabularyView.Words(
                        "bounded", 6, 1, List.of(new CountedForm("tea", 4), new CountedForm("pot", 2))));
    }

    @Test
    void countsATextOnce() throws SQLException {
        TextWords text = new TextWords("once-1", "once", Segmenter.of("en").words("paper fan"));
        TextWords other = new TextWords("once-2", "once", Segmenter.of("en").words("paper lantern"));
        count(List.of(text, text));
        count(List.of(other, text));

        assertThat(view.read("once", "paper", 10))
                .isEqualTo(new VocabularyView.Words("once", 2, 0, List.of(new CountedForm("paper", 2))));
    }

    private void count(List<TextWords> texts) throws SQLException {
        Transactions.inTransaction(database, connection -> {
            vocabularies.count(connection, texts);
            return true;
        });
    }

    private void merge(int capacity, String language, String... texts) throws SQLException {
        Vocabulary counted = new Vocabulary(100);
        for (String text : texts) {
            counted.add(Segmenter.of("en").words(text));
        }
        Transactions.inTransaction(database, connection -> {
            new VocabularyTable(capacity).merge(connection, language, counted);
            return true;
        });
    }
}
