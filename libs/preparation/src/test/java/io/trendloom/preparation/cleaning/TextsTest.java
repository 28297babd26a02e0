package io.trendloom.preparation.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Example
    void removesTagsAndDecodesReferences() {
        assertThat(Texts.clean("<p class=\"x\">Tea &amp; <b>milk</b><br/>&pound;3 &#8364;4 &#x41;</p><!-- no -->"))
                .isEqualTo("Tea & milk £3 €4 A");
    }

    @Example
    void keepsSignsThatAreNoTags() {
        assertThat(Texts.clean("5 < 6 > 4, AT&T, R&D;, &unknown;")).isEqualTo("5 < 6 > 4, AT&T, R&D;, &unknown;");
    }

    @Example
    void foldsFullWidthAndCompatibilityForms() {
        assertThat(Texts.clean("ＡＢＣ１２３　保温杯①㎏ﬁ")).isEqualTo("ABC123 保温杯1kgfi");
    }

    @Example
    void dropsControlAndInvisibleCharacters() {
        assertThat(Texts.clean("a\u0000b\u200Bc\u202Ed\uFEFFe\u00ADf\r\n\tg\u2028h \u00A0 i\uD800"))
                .isEqualTo("a bcdef g h i");
    }

    @Example
    void composesLetters() {
        assertThat(Texts.clean("Cafe\u0301")).isEqualTo("Café");
    }

    @Example
    void keepsEmoji() {
        assertThat(Texts.clean("好用😀👍🏽")).isEqualTo("好用😀👍🏽");
        assertThat(Texts.clean("👩\u200D👧")).isEqualTo("👩👧");
    }

    @Example
    void hidesPersonalDataThatOnlyShowsAfterCleaning() {
        assertThat(Texts.clean("jane<b>.doe</b>&#x40;example&#46;com or 138\u200B1234\u200B5678"))
                .doesNotContain("example")
                .doesNotContain("138")
                .contains("[email]", "[phone]");
    }

    @Example
    void givesCleanTextBackAsItIs() {
        String text = "WHITE HANGING HEART T-LIGHT HOLDER";

        assertThat(Texts.clean(text)).isSameAs(text);
    }

    @Example
    void unwrapsWhatIsWrappedTooOften() {
        String wrapped = "&" + "amp;".repeat(50) + "lt;b>x" + "<b".repeat(2_000) + ">".repeat(2_000);

        assertThat(Texts.clean(Texts.clean(wrapped))).isEqualTo(Texts.clean(wrapped));
    }

    @Property(tries = 2000)
    void cleaningTwiceChangesNothing(@ForAll("texts") String text) {
        String once = Texts.clean(text);

        assertThat(Texts.clean(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<b>", "</b>", "<", ">", "&amp;", "&lt;", "&#60;", "&", ";", "amp", "lt", "#", "@", "a.b", ".com",
                "138", "1234", "5678", " ", "\u200B", "\u0301", "\u0338", "e", "＜", "＠", "１", "\u0000", "ﬁ", "茶", "😀",
                "+", "-", "\u00B4", "\u1100", "\u1161", "\u3000", "\uD83D", "(", "[phone]", "[");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(20).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>tea</b> cup | HTML_TAGS",
                "tea &amp; cup | CHARACTER_REFERENCES",
                "tea\u200Bcup | INVISIBLE_CHARACTERS",
                "\uFF34\uFF25\uFF21 | UNICODE_FORMS",
                "tea  cup | WHITE_SPACE",
                "call 13912345678 now | PERSONAL_DATA",
            })
    void tellsWhatItChanged(String text, Change change) {
        Set<Change> changes = EnumSet.noneOf(Change.class);

        Texts.clean(text, changes::add);

        assertThat(changes).containsExactly(change);
    }

    @Test
    void tellsOfNoChangeWhereThereIsNone() {
        Texts.clean("茶杯 500ml", change -> {
            throw new AssertionError(change);
        });
    }
}
