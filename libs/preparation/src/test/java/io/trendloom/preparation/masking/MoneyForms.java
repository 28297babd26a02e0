package io.trendloom.preparation.masking;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Cards (ISO/IEC 7812) and the names on them, bank accounts (ISO 13616), identity numbers (GB 11643). */
final class MoneyForms {
    private static final List<String> CARD = List.of(
            "card %s was charged twice", "They took it from %s!", "I paid with %s and waited", "Visa/UnionPay: %s");
    private static final List<String> CARD_CHINESE = List.of("卡号%s", "退到%s，谢谢", "刷的银行卡（%s）", "我用%s付的款");
    private static final List<String> ACCOUNT =
            List.of("Refund to %s please", "IBAN: %s", "my account is %s.", "Paid from %s, still nothing");
    private static final List<String> ACCOUNT_CHINESE = List.of("请退到账户%s", "账号：%s。", "汇款到%s，两天到账");
    private static final List<String> ID =
            List.of("My ID is %s, why do they ask?", "ID card number: %s", "they wanted %s for customs");
    private static final List<String> ID_CHINESE = List.of("身份证%s", "清关要身份证号：%s，麻烦", "证件号码 %s", "（%s）已实名");

    private final Patterns patterns;

    MoneyForms(Patterns patterns) {
        this.patterns = patterns;
    }

    Stream<Form> all() {
        return Stream.of(
                card("plain", this::card),
                card("groups", () -> Patterns.grouped(card(), " ", 4)),
                card("hyphens", () -> Patterns.grouped(card(), "-", 4)),
                card("Amex", () -> Patterns.grouped(luhn("37", 15), patterns.pick(List.of(" ", "-")), 4, 6, 5)),
                card("UnionPay", () -> luhn("62", patterns.pick(List.of(16, 17, 18, 19)))),
                card("UnionPay in groups", () -> Patterns.grouped(luhn("6222", 19), " ", 4)),
                card("full-width", () -> Patterns.fullWidth(card())),
                card("dots", () -> Patterns.grouped(card(), ".", 4)),
                card("Maestro, Mir", () -> luhn(patterns.pick(List.of("2200", "2204", "6759", "5018")), 16)),
                iban("plain", ""),
                iban("groups", " "),
                id("18", this::id),
                id("18 in groups", () -> Patterns.grouped(id(), " ", 6, 8, 4)),
                id("small x", () -> id().toLowerCase(Locale.ROOT)),
                new Form(
                        "id of 15 digits",
                        Placeholders.ID,
                        List.of("ID card number %s"),
                        List.of("身份证号%s", "身份证：%s"),
                        () -> patterns.one(List.of("110105491231###", "310104680512###", "440301750#01###"))),
                names());
    }

    private Form names() {
        return new Form(
                "name on a card",
                "[name]",
                List.of("Name on card: %s", "Cardholder: %s", "the cardholder's name is %s", "card holder name %s"),
                List.of("持卡人：%s", "持卡人姓名：%s", "开户名：%s"),
                () -> patterns.pick(List.of("JANE DOE", "John Smith", "Maria Garcia", "ANNA M SCHMIDT", "Wei Zhang")));
    }

    private Form card(String name, Supplier<String> values) {
        return new Form("card " + name, Placeholders.CARD, CARD, CARD_CHINESE, values);
    }

    private Form id(String name, Supplier<String> values) {
        return new Form("id " + name, Placeholders.ID, ID, ID_CHINESE, values);
    }

    private Form iban(String name, String gap) {
        return new Form("account IBAN " + name, "[account]", ACCOUNT, ACCOUNT_CHINESE, () -> iban(gap));
    }

    private String card() {
        return luhn(patterns.pick(List.of("4", "4111", "51", "5555", "2221", "2720", "3530", "6011", "65")), 16);
    }

    String luhn(String issuer, int length) {
        String body = issuer + patterns.fill("#".repeat(length - 1 - issuer.length()));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String iban(String gap) {
        String country = patterns.pick(
                List.of("DE", "GB", "FR", "NL", "ES", "IT", "CH", "NO", "SE", "PL", "BE", "AT", "DK", "IE"));
        String body = patterns.fill(
                switch (country) {
                    case "DE" -> "#".repeat(18);
                    case "GB", "IE" -> "^^^^" + "#".repeat(14);
                    case "FR" -> "#".repeat(23);
                    case "NL" -> "^^^^" + "#".repeat(10);
                    case "ES", "SE" -> "#".repeat(20);
                    case "IT" -> "^" + "#".repeat(22);
                    case "CH" -> "#".repeat(17);
                    case "NO" -> "#".repeat(11);
                    case "PL" -> "#".repeat(24);
                    case "BE" -> "#".repeat(12);
                    case "AT" -> "#".repeat(16);
                    default -> "#".repeat(14);
                });
        StringBuilder digits = new StringBuilder();
        (body + country + "00").chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        String whole = country + "%02d".formatted(check) + body;
        return gap.isEmpty() ? whole : Patterns.grouped(whole, gap, 4);
    }

    String id() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String body = patterns.pick(List.of("110105", "310104", "440301", "510102", "320106", "650102"))
                + patterns.pick(List.of("1949", "1968", "1985", "1999", "2003", "2011"))
                + patterns.pick(List.of("01", "06", "11", "12"))
                + patterns.pick(List.of("03", "17", "28"))
                + patterns.fill("###");
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
