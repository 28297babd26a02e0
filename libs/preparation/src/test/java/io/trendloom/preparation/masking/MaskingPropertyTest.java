package io.trendloom.preparation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingPropertyTest {

    @Property
    void leavesTextWithoutSignsOfPersonalDataAlone(@ForAll("harmless") String text) {
        assertThat(Masking.mask(text)).isSameAs(text);
    }

    @Property
    void findsNothingMoreInWhatItMasked(@ForAll("suspicious") String text) {
        String masked = Masking.mask(text);

        assertThat(Masking.mask(masked)).isEqualTo(masked);
    }

    @Property
    void hidesAnEmailAddressWhereverItStands(@ForAll("harmless") String before, @ForAll("harmless") String after) {
        assertThat(Masking.mask(before + " jane.doe@example.org " + after))
                .contains("[email]")
                .doesNotContain("jane");
    }

    @Property
    void hidesAMobileNumberWhereverItStands(@ForAll("harmless") String before, @ForAll("harmless") String after) {
        assertThat(Masking.mask(before + "：13912345678；" + after))
                .contains("[phone]")
                .doesNotContain("139123");
    }

    /** Any characters but at signs, ampersands and more than six digits. */
    @Provide
    Arbitrary<String> harmless() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(60)
                .map(text -> text.replaceAll("[@＠&＆0-9０-９]", ""))
                .flatMap(text -> Arbitraries.strings().numeric().ofMaxLength(6).map(digits -> text + digits));
    }

    @Provide
    Arbitrary<String> suspicious() {
        return Arbitraries.strings()
                .withChars('0', '1', '3', '4', '8', '9', '+', '-', ' ', '.', '@', 'a', 'x', '(', ')', '茶', '１', '＠')
                .ofMaxLength(60);
    }
}
