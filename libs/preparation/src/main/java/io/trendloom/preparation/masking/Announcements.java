package io.trendloom.preparation.masking;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words that announce accounts of messengers, names on cards, old identity numbers and numbers to call. */
final class Announcements {
    private static final String SAYS = "(?:[ :：#.]|is|are|是|为|就是){0,4}";
    private static final String ENDS = "(?![0-9A-Za-z])";

    /** WeChat ids: a letter and 5 to 19 letters, digits and signs; without a digit or sign only where it is called an id. */
    private static final String WECHAT = "(?:微信|薇信|(?<![A-Za-z])(?:wechat|weixin|vx)(?![A-Za-z]))";

    private static final String WECHAT_ID = WECHAT
            + "(?:(?: ?(?:号码?|id|账号|number))?" + SAYS
            + "(?<value>(?=[A-Za-z-]*[0-9_])[A-Za-z][A-Za-z0-9_-]{5,19}))" + ENDS;
    private static final String WECHAT_NAMED =
            WECHAT + " ?(?:号码?|id|账号)[ ]?[:：][ ]?(?<value>[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{4,10})" + ENDS;
    private static final String QQ = "(?<![A-Za-z])(?:QQ|扣扣)(?: ?(?:号码?|number|no))?" + SAYS
            + "(?<value>[1-9][0-9]{4,10})(?![0-9A-Za-z元个块]|[.,][0-9])";
    private static final String HOLDER =
            "(?:(?<![A-Za-z])(?:name on (?:the |my )?card|card ?holder(?:'?s)? name)(?: is)?[ :：]{1,2}"
                    + "|(?<![A-Za-z])card ?holder ?[:：] ?|(?:持卡人|开户)(?:姓名|名)?(?: ?[:：是为] ?| )|户名 ?[:：是为] ?)"
                    + "(?<value>(?-i:[A-Z][\\p{L}'.-]{0,29}(?: [A-Z][\\p{L}'.-]{0,29}){1,3})|[\\p{IsHan}·]{2,8}(?!\\p{IsHan}))";
    private static final String OLD_ID = "(?:身份证|证件|(?<![A-Za-z])ID card)(?: ?(?:号码?|number|no))?" + SAYS
            + "(?<value>[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3})" + ENDS;
    private static final String CALL = "(?:电话|手机|座机|固话|热线|传真|拨打|致电|来电"
            + "|(?<![A-Za-z])(?:tele?phone|tel|phone|mobile|cell|hotline|whatsapp|fax|call|ring|dial|text))"
            + "(?: ?(?:号码?|number|no|nr|me|us|him|her|them|on|at))*" + SAYS;
    private static final String CALLED = "(?<value>\\(?[0-9]{2,13}\\)?(?:[ ./-]{1,2}[0-9]{2,11}){0,5})";

    static final Detector CALLS = new AnnouncedDetector(
            words(CALL + CALLED + "(?![0-9A-Za-z%]|[.,/][0-9])"), Placeholders.PHONE, Announcements::isDialled);

    /** Of what may be in any text, with digits or without. */
    static final List<Detector> WORDS = List.of(
            of(WECHAT_NAMED, Placeholders.ACCOUNT), of(WECHAT_ID, Placeholders.ACCOUNT),
            of(QQ, Placeholders.ACCOUNT), of(HOLDER, Placeholders.NAME));

    static final Detector OLD_IDS = of(OLD_ID, Placeholders.ID);

    private static final Pattern ANY =
            Pattern.compile("QQ|扣扣|微信|薇信|wechat|weixin|vx|持卡人|户名|开户|card", Pattern.CASE_INSENSITIVE);

    private Announcements() {}

    static boolean mayBeIn(String text) {
        return ANY.matcher(text).find();
    }

    private static Detector of(String pattern, String token) {
        Predicate<String> any = value -> true;
        return new AnnouncedDetector(words(pattern), token, any);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static boolean isDialled(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= 7 && digits <= 13;
    }
}
