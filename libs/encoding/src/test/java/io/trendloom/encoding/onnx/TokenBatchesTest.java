package io.trendloom.encoding.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBatchesTest {
    @Test
    void groupsTextsOfLikeLength() {
        List<int[]> batches = TokenBatches.pack(new int[] {9, 3, 0, 8, 4}, 18);

        assertThat(batches).containsExactly(new int[] {1, 4}, new int[] {3, 0});
    }

    @Test
    void givesALongTextABatchOfItsOwn() {
        assertThat(TokenBatches.pack(new int[] {40, 2}, 10)).containsExactly(new int[] {1}, new int[] {0});
    }

    @Property
    void holdsEveryTextOnceWithinTheBudget(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 512) Integer> tokens,
            @ForAll @IntRange(min = 1, max = 4096) int budget) {
        int[] lengths = tokens.stream().mapToInt(Integer::intValue).toArray();

        List<int[]> batches = TokenBatches.pack(lengths, budget);

        assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted())
                .containsExactly(IntStream.range(0, lengths.length).boxed().toArray(Integer[]::new));
        for (int[] batch : batches) {
            int longest = Arrays.stream(batch).map(i -> lengths[i]).max().orElseThrow();
            assertThat(batch.length == 1 || batch.length * longest <= budget).isTrue();
        }
    }
}
