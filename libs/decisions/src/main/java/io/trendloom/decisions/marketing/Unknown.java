package io.trendloom.decisions.marketing;

import java.util.Locale;

/** Why nobody can tell what a lever does to an item. */
public enum Unknown {
    /** Nothing was learned of the shop yet. */
    NOT_LEARNED("it is still being learned"),
    /** The sales tell no order lines. */
    NO_ORDERS("its sales tell no orders"),
    /** Its price never changed for long, or only once. */
    TOO_FEW_CHANGES("its price held for days at fewer than three levels"),
    /** Its price changes with what a customer takes, not by itself. */
    FOLLOWS_ORDER_SIZE("its price follows the size of orders"),
    /** It was flagged on fewer than two spans of days. */
    TOO_FEW_CAMPAIGNS("it had fewer than two spans of such days"),
    /** Orders had changed before the lever was pulled. */
    MOVES_BEFORE("its orders had moved before the change came"),
    /** In the whole shop orders move before prices do, by half as much as after. */
    SHOP_MOVES_BEFORE("in this shop orders move before the change comes"),
    /** The interval of the effect holds 0, or more is sold for more money. */
    UNCLEAR("what was seen may be chance");

    private final String words;

    Unknown(String words) {
        this.words = words;
    }

    /** As part of a sentence. */
    public String words() {
        return words;
    }

    /** As it stands in answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
