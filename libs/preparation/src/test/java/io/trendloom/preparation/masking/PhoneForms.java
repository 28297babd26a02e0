package io.trendloom.preparation.masking;

import java.util.List;
import java.util.stream.Stream;

/** Telephone numbers by ITU-T E.164 and by the numbering plans of countries. */
final class PhoneForms {
    /** Sentences that do not say what the number is. */
    private static final List<String> PLAIN = List.of(
            "%s is where you reach the seller.",
            "If you want one too, text me: %s",
            "Broken after a week, ask Jane (%s) about it.",
            "Great lamp! %s",
            "I had to ring %s twice, nobody answered, 2 stars.");

    private static final List<String> PLAIN_CHINESE =
            List.of("质量差，找老板%s投诉", "%s，随时可以找我", "客服%s一直没人接", "东西不错（%s）", "有问题请联系%s谢谢");
    /** Sentences that do. */
    private static final List<String> TOLD = List.of(
            "My phone number is %s, please call back.",
            "Tel: %s",
            "Call %s for a refund, they do answer.",
            "Lovely mug. Mobile %s.",
            "WhatsApp %s for pictures of the crack");

    private static final List<String> TOLD_CHINESE =
            List.of("我的电话是%s，请回电", "电话：%s", "拨打%s即可退货", "手机%s，微信同号", "座机 %s 没人接，客服态度差");

    private final Patterns patterns;

    PhoneForms(Patterns patterns) {
        this.patterns = patterns;
    }

    Stream<Form> all() {
        return Stream.concat(
                Stream.of(
                        plain("E.164", E164),
                        plain("international", INTERNATIONAL),
                        plain("international 00", ZERO_ZERO),
                        plain(
                                "US",
                                "(212) ~##-####",
                                "415-~##-####",
                                "312.~##.####",
                                "1-800-~##-####",
                                "1 (888) ~##-####"),
                        plain("GB", "020 7### ####", "07911 ######", "0161 496 ####", "01632 960###", "077########"),
                        plain("DE", "030 ########", "0170 #######", "089/########", "0221-#######", "(040) #######"),
                        plain("FR", "06 ## ## ## ##", "01.4#.##.##.##", "04-7#-##-##-##"),
                        plain("JP", "03-3###-####", "090-####-####", "0120-###-###"),
                        plain("AU", "04## ### ###", "(02) 9### ####"),
                        plain("TW", "09##-###-###", "(02) 2###-####")),
                Stream.concat(chinese(), announced()));
    }

    private Stream<Form> chinese() {
        return Stream.of(
                plain("CN mobile", "13#########", "15#########", "17#########", "18#########", "19#########"),
                plain("CN mobile in groups", "138 #### ####", "139-####-####", "(86)186########", "86 188########"),
                new Form(
                        "phone CN mobile full-width",
                        Placeholders.PHONE,
                        PLAIN,
                        PLAIN_CHINESE,
                        () -> Patterns.fullWidth(patterns.fill("13#########"))),
                plain(
                        "CN landline",
                        "010-8#######",
                        "021-5#######",
                        "0755-8#######",
                        "(0571)8#######",
                        "0532 8### ####"),
                plain("CN 400", "400-8##-####", "400 6## ####", "800-8##-####"),
                told("CN landline without gaps", "0108#######", "07558#######", "03716#######"),
                told("CN local", "8#######", "6### ####", "5###-####"));
    }

    private Stream<Form> announced() {
        return Stream.of(
                told("IN", "98### #####", "99########", "080 2### ####"),
                told("HK", "9### ####", "2### ####", "6#######"),
                told("ES IT PL", "6## ### ###", "333 #######", "5## ### ###", "06 ########"),
                told("US without area", "~##-0###", "~##-1###"),
                told("US without gaps", "212~######", "415~######", "1888~######"));
    }

    private Form plain(String name, String... choices) {
        return new Form(
                "phone " + name, Placeholders.PHONE, PLAIN, PLAIN_CHINESE, () -> patterns.one(List.of(choices)));
    }

    private Form told(String name, String... choices) {
        return new Form("phone " + name, Placeholders.PHONE, TOLD, TOLD_CHINESE, () -> patterns.one(List.of(choices)));
    }

    private static final String[] E164 = {
        "+447911######",
        "+1212~######",
        "+86138########",
        "+49170#######",
        "+336########",
        "+8190########",
        "+9198########",
        "+659#######",
        "+551199#######",
        "+79#########",
        "+614########",
        "+346########",
        "+8529#######"
    };
    private static final String[] INTERNATIONAL = {
        "+44 7911 ######",
        "+1 (415) ~##-####",
        "+86 10 8### ####",
        "+86-755-8###-####",
        "+49 (0)30 ########",
        "+33 6 ## ## ## ##",
        "+81-90-####-####",
        "+91 98### #####",
        "+65 9### ####",
        "+61 4## ### ###",
        "+7 (916) ###-##-##",
        "+55 (11) 9####-####",
        "+852 9### ####",
        "+886 9## ### ###",
        "+82 10-####-####",
        "+353 1 ### ####",
        "+41 44 ### ## ##",
        "+46 70-### ## ##",
        "+1.212.~##.####"
    };
    private static final String[] ZERO_ZERO = {
        "0044 20 7### ####", "0086138########", "0049 30 #######", "00852 9### ####", "0033 6 ## ## ## ##"
    };
}
