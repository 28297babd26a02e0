package io.trendloom.preparation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    @Test
    void cutsAChineseTitle() {
        assertThat(forms("zh", "云栖 真空不锈钢保温杯 500ml 便携带茶隔"))
                .contains("真空", "不锈钢", "保温杯", "ml", "携带")
                .doesNotContain("500");
    }

    @Test
    void leavesOutTheFunctionWordsAndTheSignsOfChinese() {
        assertThat(forms("zh", "颜色比图片还好看，同事看到都问我在哪里买的。"))
                .contains("颜色", "图片", "好看", "同事")
                .doesNotContain("的", "都", "我", "在", "，", "。");
    }

    @Test
    void leavesOutTheStopWordsOfEnglish() {
        assertThat(forms("en", "Does not leak at all, even upside down in a bag. Light, sturdy and easy to clean."))
                .containsExactly("leak", "upside", "bag", "light", "sturdy", "easy", "clean");
    }

    @Test
    void countsSingularAndPluralAsOneTermAndShowsWhatIsWritten() {
        assertThat(Segmenter.of("en").words("WHITE CANDLES, a candle's holder"))
                .containsExactly(
                        new Word("white", "white"),
                        new Word("candle", "candles"),
                        new Word("candle", "candle"),
                        new Word("holder", "holder"));
    }

    @Test
    void leavesWordsOfOneRootApart() {
        assertThat(Segmenter.of("en").words("organic organ organisation"))
                .extracting(Word::term)
                .containsExactly("organic", "organ", "organisation");
    }

    @Test
    void takesNoPlaceholderForAWord() {
        assertThat(forms("en", "Write to [email] or call [phone], card [card], [id], [private], [customer]: [sic]"))
                .containsExactly("write", "call", "card", "sic");
        assertThat(forms("zh", "联系[email]或者电话[phone]")).contains("电话").doesNotContain("email", "phone");
    }

    @Test
    void findsLatinWordsInChineseAndHanCharactersInEnglish() {
        assertThat(forms("zh", "蓝牙耳机 Bluetooth")).contains("bluetooth");
        assertThat(forms("en", "tea 茶 in a tin")).containsExactly("tea", "茶", "tin");
    }

    @Test
    void foldsFullWidthLetters() {
        assertThat(forms("en", "ＴＥＡ pot")).containsExactly("tea", "pot");
    }

    @Test
    void readsBackWhatIsWritten() {
        List<Word> words = Segmenter.of("zh").words("颜色比图片还好看，Glasses 眼镜 candles");

        assertThat(WordList.write(words)).contains("颜色 ").contains("candles");
        assertThat(WordList.read(WordList.write(words))).isEqualTo(words);
        assertThat(WordList.read("")).isEmpty();
    }

    @Test
    void takesAnyText() {
        assertThat(forms("zh", "")).isEmpty();
        assertThat(forms("en", "12 345 !? 🙂 x")).isEmpty();
        assertThat(forms("en", "a".repeat(10_000))).isEmpty();
        assertThat(forms("zh", "\0\uD800茶")).containsExactly("茶");
    }

    @Test
    void servesManyThreads() {
        List<String> alone = forms("zh", "双层真空，保温十二小时");

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> forms("zh", "双层真空，保温十二小时")))
                .allSatisfy(words -> assertThat(words).isEqualTo(alone));
    }

    private static List<String> forms(String language, String text) {
        return Segmenter.of(language).words(text).stream().map(Word::form).toList();
    }
}
