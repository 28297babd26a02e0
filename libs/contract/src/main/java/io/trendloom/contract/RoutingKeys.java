package io.trendloom.contract;

/** Routing keys on {@link Topology#INBOUND}. */
public final class RoutingKeys {
    public static final String ITEM = "catalogue.item";
    public static final String REVIEW = "catalogue.review";
    public static final String SALE = "sales.recorded";
    public static final String STOCK = "stock.observed";
    public static final String SIGNAL = "signal.observed";
    public static final String VIEW = "catalogue.viewed";
    public static final String DAY_ENDED = "day.ended";

    private RoutingKeys() {}
}
