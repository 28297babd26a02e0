package io.trendloom.decisions.marketing.trial;

/** How an item of a made shop sells. */
public enum Kind {
    /** Its price changes for weeks at a time, and its orders answer. */
    RESPONDING("answers to its price", 120),
    /** Its price changes as that, and its orders do not answer. */
    UNMOVED("changed price, no answer", 60),
    /** Its price never changes, but large orders pay less. */
    SIZE_PRICED("price by size of order", 60),
    /** The same, with weeks in which more and larger orders come. */
    WHOLESALE_WEEKS("the same, in wholesale weeks", 60),
    /** Its price is lowered once it sells badly, and raised once it sells well; its orders do not answer. */
    FOLLOWING("price follows sales", 60),
    /** It has promotions, and its orders answer. */
    PROMOTED("answers to promotions", 60),
    /** It has promotions, and its orders do not answer. */
    PROMOTED_UNMOVED("promotions, no answer", 60);

    private final String words;
    private final int items;

    Kind(String words, int items) {
        this.words = words;
        this.items = items;
    }

    String words() {
        return words;
    }

    int items() {
        return items;
    }

    boolean hasPromotions() {
        return this == PROMOTED || this == PROMOTED_UNMOVED;
    }

    boolean changesPrice() {
        return this == RESPONDING || this == UNMOVED;
    }

    boolean answers() {
        return this == RESPONDING || this == PROMOTED;
    }
}
