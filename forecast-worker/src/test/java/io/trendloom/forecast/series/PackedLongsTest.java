package io.trendloom.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedLongsTest {
    @Property
    void comeBackAsTheyWent(@ForAll long[] values) {
        assertThat(PackedLongs.unpack(PackedLongs.pack(values))).isEqualTo(values);
    }

    @Test
    void takeOneByteForADayWithoutASale() {
        assertThat(PackedLongs.pack(new long[374])).hasSize(374);
    }

    @Test
    void holdTheLargestNumbers() {
        long[] values = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 63, 64, -64, -65};

        assertThat(PackedLongs.unpack(PackedLongs.pack(values))).isEqualTo(values);
    }
}
