package io.trendloom.forecast.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneItemIndexTest {
    @TempDir
    Path folder;

    private ItemIndex index;

    @BeforeEach
    void open() {
        index = LuceneItemIndex.openIn(folder);
        index.put(List.of(
                item("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", null, "lights", "en"),
                item("22423", "REGENCY CAKESTAND 3 TIER", null, "kitchen", "en"),
                item("84950", "ASSORTED COLOUR T-LIGHT HOLDERS", null, "lights", "en"),
                item("A", "云栖 真空不锈钢保温杯 500ml 便携带茶隔", "304不锈钢内胆，双层真空，保温十二小时。", "水杯", "zh"),
                item("B", "声悦 无线蓝牙耳机 入耳式 带充电盒", "蓝牙连接，支持通话降噪。", "耳机", "zh"),
                item("S 1", null, null, null, null)));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "heart, 85123A",
        "HEARTS, 85123A",
        "hang, 85123A",
        "t-light white, 85123A",
        "holder colours, 84950",
        "cakestand 3, 22423",
        "85123a, 85123A",
        "123, 85123A",
        "85123A white, 85123A",
        "kitchen, 22423",
        "保温杯, A",
        "不锈钢保温杯, A",
        "保温杯不锈钢, A",
        "锈钢, A",
        "杯, A",
        "５００ＭＬ, A",
        "茶, A",
        "蓝牙 耳机, B",
        "降噪, B",
        "声悦 充电, B",
        "s 1, S 1",
    })
    void finds(String text, String id) {
        assertThat(index.find(text, 10)).containsExactly(id);
    }

    @Test
    void asksForEveryPart() {
        assertThat(index.find("holder", 10)).containsExactlyInAnyOrder("85123A", "84950");
        assertThat(index.find("holder cakestand", 10)).isEmpty();
        assertThat(index.find("耳机 保温杯", 10)).isEmpty();
        assertThat(index.find("t-light", 1)).hasSize(1);
    }

    @Test
    void findsTheWordBeforeItsBeginning() {
        index.put(List.of(item("long", "teapot", null, null, "en"), item("short", "tea", null, null, "en")));

        assertThat(index.find("tea", 10)).containsExactly("short", "long");
    }

    @Test
    void takesAnyTextLiterally() {
        for (String text : List.of("*", "?", "\\", "a*b?", "&", "()[]{}:^~\"", "\0", "+-!", "AND OR NOT", "🙂")) {
            assertThat(index.find(text, 10)).isEmpty();
        }
    }

    @Test
    void followsAnItem() {
        index.put(List.of(item("22423", "Oak clock", null, null, "en")));

        assertThat(index.find("cakestand", 10)).isEmpty();
        assertThat(index.find("clock", 10)).containsExactly("22423");

        index.put(List.of(new IndexedItem("22423", "Oak clock", null, null, null, "en", true, null)));

        assertThat(index.find("clock", 10)).isEmpty();
    }

    @Test
    void tellsInHowManyItemsAWordStands() {
        assertThat(index.words().documents()).isEqualTo(6);
        assertThat(index.words().documents("holder")).isEqualTo(2);
        assertThat(index.words().documents("真空")).isEqualTo(1);
        assertThat(index.words().documents("nothing")).isZero();
    }

    @Test
    void findsTheNearestTextsWithinAnEncoder() {
        index.put(List.of(
                near("east", "small", false, 1, 0),
                near("north-east", "small", false, 3, 3),
                near("west", "small", false, -2, 0),
                near("nowhere", "small", false, 0, 0),
                near("other-space", "large", false, 1, 0, 0),
                near("withdrawn", "small", true, 1, 0)));

        List<NearItem> nearest = index.nearest(new ItemVector("small", new float[] {5, 0}), 9);

        assertThat(nearest).extracting(NearItem::id).containsExactly("east", "north-east", "west");
        assertThat(nearest.get(0).similarity()).isCloseTo(1, within(1e-6));
        assertThat(nearest.get(1).similarity()).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(nearest.get(2).similarity()).isCloseTo(-1, within(1e-6));
        assertThat(index.nearest(new ItemVector("small", new float[] {0, 0}), 9))
                .isEmpty();
        assertThat(index.nearest(new ItemVector("unknown", new float[] {1, 0}), 9))
                .isEmpty();
    }

    @Test
    void findsTheNearestBesidesThoseThatATextFinds() {
        index.put(List.of(near("east", "small", false, 1, 0), near("north-east", "small", false, 3, 3)));
        index.put(List.of(new IndexedItem(
                "mug", "A mug", null, null, null, "en", false, new ItemVector("small", new float[] {2, 1}))));

        assertThat(index.nearestBeside("lamp", new ItemVector("small", new float[] {1, 0}), 1))
                .extracting(NearItem::id)
                .containsExactly("mug");
        assertThat(index.nearestBeside("mug", new ItemVector("small", new float[] {1, 0}), 9))
                .extracting(NearItem::id)
                .containsExactly("east", "north-east");
    }

    @Test
    void followsAText() {
        index.put(List.of(near("turns", "small", false, 1, 0), near("stays", "small", false, 0.5f, 0.5f)));
        index.put(List.of(near("turns", "small", false, -1, 0)));

        assertThat(index.nearest(new ItemVector("small", new float[] {1, 0}), 1))
                .extracting(NearItem::id)
                .containsExactly("stays");
    }

    @Test
    void beginsEmpty() {
        index.close();
        index = LuceneItemIndex.openIn(folder);

        assertThat(index.find("heart", 10)).isEmpty();
    }

    private static IndexedItem item(
            String id,
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable String language) {
        return new IndexedItem(id, title, description, category, null, language, false, null);
    }

    private static IndexedItem near(String id, String encoder, boolean removed, float... vector) {
        return new IndexedItem(id, "A lamp", null, null, null, "en", removed, new ItemVector(encoder, vector));
    }
}
