package io.trendloom.forecasting.holiday;

/** Countries whose holidays are known, by their ISO 3166 code. */
public enum Country {
    /** England and Wales. */
    GB(new BritishHolidays()),
    US(new AmericanHolidays()),
    CN(new ChineseHolidays());

    private final HolidayRules rules;

    Country(HolidayRules rules) {
        this.rules = rules;
    }

    HolidayRules rules() {
        return rules;
    }
}
