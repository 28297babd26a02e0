package io.trendloom.preparation.masking;

import java.util.regex.Pattern;

/** Whether the words before a number call it a product's, an order's or a parcel's. */
final class Codes {
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?<![A-Za-z])(?:(?:EAN|GTIN|UPC|ISBN)(?:-?1[0-4])?|order|invoice|tracking|parcel|P/N|part|SKU|serial|S/N|SN|lot|batch)"
                    + "(?: ?(?:no|nr|id|number))?|[?&/][a-z_-]{0,9}id=|条码|条形码|订单号?|单号|编号|货号|批号|型号)(?:码)?[ :#.：]{0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 24;

    private Codes() {}

    static boolean announced(String text, int start) {
        return LABEL.matcher(text.substring(Math.max(0, start - LONGEST), start))
                .find();
    }
}
