package io.trendloom.system.ledger;

import java.util.List;
import java.util.stream.IntStream;

/** Messages that no door can take in, each different from the others. */
final class Poison {
    private static final String EVENT = """
            {"specversion":"1.0","id":"poison-%d","source":"/ledger","type":"%s","datacontenttype":"application/json","data":%s}""";
    private static final String SALE =
            "{\"id\":\"poison-%d\",\"itemId\":\"item-0\",\"quantity\":%s,\"unitPrice\":%s,\"time\":\"%s\"}";
    private static final String TIME = "2010-01-01T10:00:00";
    private static final int SORTS = 6;

    private Poison() {}

    static List<String> messages(int count) {
        return IntStream.range(0, count).mapToObj(Poison::message).toList();
    }

    private static String message(int number) {
        return switch (number % SORTS) {
            case 0 -> "poison " + number;
            case 1 -> "{\"poison\":" + number;
            case 2 -> EVENT.formatted(number, "OrderPlaced", sale(number, "1", "1", TIME));
            case 3 -> EVENT.formatted(number, "SaleRecorded", sale(number, "\"many\"", "1", TIME));
            case 4 -> EVENT.formatted(number, "SaleRecorded", sale(number, "1", "-1", TIME));
            default -> EVENT.formatted(number, "SaleRecorded", sale(number, "1", "1", "2999-01-01T10:00:00"));
        };
    }

    private static String sale(int number, String quantity, String price, String time) {
        return SALE.formatted(number, quantity, price, time);
    }
}
