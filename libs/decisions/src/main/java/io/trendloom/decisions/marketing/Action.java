package io.trendloom.decisions.marketing;

/** What is done about an item. */
public enum Action {
    LEAVE("leave"),
    MARK_DOWN("mark-down"),
    PROMOTE("promote"),
    ADVERTISE("advertise");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    /** As it stands in answers. */
    public String text() {
        return text;
    }
}
