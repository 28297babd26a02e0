package io.trendloom.preparation.masking;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What looks like personal data in the texts of a shop and is none. */
final class LookAlikes {
    private static final List<String> ANY =
            List.of("%s", "Arrived with %s on the label.", "I compared it with %s, fine.");
    private static final List<String> ANY_CHINESE = List.of("%s", "标签上写着%s，没问题", "收到了（%s），很满意");

    private final Patterns patterns;

    LookAlikes(Patterns patterns) {
        this.patterns = patterns;
    }

    Stream<Form> all() {
        return Stream.of(codes(), times(), measures(), words()).flatMap(forms -> forms);
    }

    private Stream<Form> codes() {
        return Stream.of(
                any("EAN-13", () -> gs1(patterns.pick(List.of("50", "69", "40", "978", "471")), 13)),
                any("EAN-8", () -> gs1("40", 8)),
                told("GTIN-14", "GTIN %s", "条形码：%s", () -> gs1("1690", 14)),
                told("UPC", "UPC %s", "条码 %s", () -> gs1("0", 12)),
                any("ISBN", () -> "ISBN " + Patterns.grouped(gs1("978", 13), "-", 3, 1, 2, 6, 1)),
                any("ISBN-10", () -> "ISBN " + patterns.one(List.of("0-###-#####-#", "7-####-####-X"))),
                told(
                        "order",
                        "order no. %s is late",
                        "订单号%s还没到",
                        of("~###########", "~################", "20##############")),
                told("order like a mobile", "Order number: %s", "订单编号：%s", of("13#########", "159########")),
                any("Amazon order", of("026-#######-#######", "114-#######-#######")),
                told(
                        "parcel",
                        "tracking number %s",
                        "快递单号%s",
                        of("SF1############", "7###########", "94##################", "YT##############")),
                any("UPU parcel", of("EE#########CN", "RR#########GB", "1Z999AA1##########")),
                any("part", of("AB-1###-4###-#", "85123A", "P/N 0445-110-###", "C-1234-#####", "MX500-#####")),
                any("CAS", of("7732-18-5", "64-17-5", "9005-25-8")),
                any("card without Luhn", this::brokenCard),
                any("id without its check", () -> "1101051949123100" + patterns.pick(List.of("20", "22", "23"))),
                any("IBAN without its check", () -> "DE00" + patterns.fill("5###############1#")),
                any("hash", of("3f2a9c41e0b7d######a", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "00:1A:2B:3C:4D:5E")));
    }

    private Stream<Form> times() {
        return Stream.of(
                any("day", of("2011-12-0~", "0~/12/2011", "2011/12/1#", "1#.12.2011", "2011年12月1#日", "2011121#")),
                any(
                        "time",
                        of("2011-12-08 08:2#:00", "2011-12-08T08:26:1#+01:00", "20111208082600", "08/12/2011 08:2#")),
                any("Unix time", of("13233327##", "1323332760###", "1711111111")),
                any("span", of("2010-2011", "1998 - 2004", "2011-12-01/2012-01-1#", "09:00-17:30", "10:00-22:00")));
    }

    private Stream<Form> measures() {
        return Stream.of(
                any("price", of("£1,2##.00", "¥12##9.00", "1.2##,00 €", "12 9##,00", "$1,###,000.00", "RMB 1##00000")),
                any(
                        "size",
                        of(
                                "210x297x10#",
                                "21# x 297 x 100 mm",
                                "500ml*1~",
                                "12V 10000mAh",
                                "1920 x 1080",
                                "0.138123456780##1")),
                any(
                        "version",
                        of(
                                "4.14.232-1#",
                                "v2.10.1300#",
                                "firmware 1.0.0.2##",
                                "192.168.100.20#",
                                "Windows 10.0.19045.#")),
                any(
                        "standard",
                        of(
                                "ISO 9001:2015",
                                "EN 71-3:2019+A1:2021",
                                "GB/T 18801-2022",
                                "GB 4806.7-2023",
                                "ASTM F963-17")),
                any(
                        "count",
                        of("1 2 3 4 5 6 7 8 9", "10,000,000", "1 400 000 000", "12345678", "99.9999999%", "1/1000000")),
                any("coordinates", of("51.50735, -0.12775", "39.9042N 116.4074E", "-33.868820")),
                any(
                        "model",
                        of(
                                "iPhone 15 Pro Max 256",
                                "KS-0108-2200-240",
                                "LED-5050-60-12",
                                "R134a 404a 410a",
                                "M8x40 DIN 933")),
                any("serial", of("S/N ^#########", "SN: C02^####JG5H", "batch 20110#####", "LOT 1207#### 4")));
    }

    private Stream<Form> words() {
        return Stream.of(
                any(
                        "at signs",
                        of(
                                "3 @ 4.99",
                                "@home style",
                                "12@£3.50",
                                "meet @ the shop. Nice",
                                "R&D @work",
                                "user@localhost")),
                any(
                        "links",
                        of(
                                "www.example.com/p/1234567890",
                                "https://example.com/dp/B0#######",
                                "example.com/item?id=1######0098")),
                sentences(
                        "QQ that is none",
                        List.of("QQ sweets 70g*10, my kids love QQ 12 packs", "Tencent QQ doll, 25 cm"),
                        List.of("QQ糖70g*20袋很好吃", "QQ音乐会员30天", "QQ星125ml*16", "奇瑞QQ3 2008款")),
                sentences(
                        "WeChat that is none",
                        List.of("Paid 299 by WeChat Pay, quick", "WeChat stickers, nice print"),
                        List.of("微信支付299元", "微信红包8.88元", "加微信群没人理", "微信公众号有优惠")),
                sentences(
                        "phones that are none",
                        List.of("phone case for iPhone 13, 2 pcs", "Telephone lamp 1950s, 25 x 30", "call it a 10/10"),
                        List.of("电话手表Z6很好用", "手机壳iPhone13 2个", "电话线5米，100元", "手机128G，6000毫安")),
                sentences(
                        "card that is none",
                        List.of(
                                "card holder, brown leather",
                                "Cardholder: Brown leather, RFID",
                                "gift card 50, card no 12"),
                        List.of("卡包能放12张卡", "银行卡包 20卡位", "持卡人优惠9折")),
                sentences(
                        "account that is none",
                        List.of("took it into account 100%", "my account shows 3 orders"),
                        List.of("账户里有3个订单", "账号登录不了")),
                sentences(
                        "id that is none",
                        List.of("ID 85123A came broken", "product id 22423"),
                        List.of("身份证卡套2个", "编号22423很好")));
    }

    private Supplier<String> of(String... choices) {
        return () -> patterns.one(List.of(choices));
    }

    private static Form any(String name, Supplier<String> values) {
        return new Form("none " + name, "", ANY, ANY_CHINESE, values);
    }

    private static Form told(String name, String english, String chinese, Supplier<String> values) {
        return new Form("none " + name, "", List.of(english, english + "!"), List.of(chinese, chinese + "。"), values);
    }

    private static Form sentences(String name, List<String> english, List<String> chinese) {
        return new Form("none " + name, "", english, chinese, () -> "");
    }

    private String brokenCard() {
        String card = new MoneyForms(patterns).luhn("4", 16);
        return card.substring(0, 15) + (card.charAt(15) - '0' + 1) % 10;
    }

    private String gs1(String prefix, int length) {
        String body = prefix + patterns.fill("#".repeat(length - 1 - prefix.length()));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }
}
