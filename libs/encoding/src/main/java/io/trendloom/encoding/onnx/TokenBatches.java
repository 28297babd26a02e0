package io.trendloom.encoding.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups texts of like length so that a batch, padded to its longest text, stays within a budget of tokens. */
final class TokenBatches {
    private TokenBatches() {}

    /**
     * @param lengths tokens of each text
     * @param budget most tokens of a batch, padding included; a longer text is a batch by itself
     * @return indices into {@code lengths}, each once, shortest texts first; texts without tokens are in no batch
     */
    static List<int[]> pack(int[] lengths, int budget) {
        int[] order = IntStream.range(0, lengths.length)
                .filter(text -> lengths[text] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(text -> lengths[text]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> batches = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= order.length; end++) {
            if (end == order.length || (long) lengths[order[end]] * (end + 1 - start) > budget) {
                batches.add(Arrays.copyOfRange(order, start, end));
                start = end;
            }
        }
        return batches;
    }
}
