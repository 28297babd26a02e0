package io.trendloom.preparation.masking;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** E-mail addresses (RFC 5322, RFC 6531) and accounts of messengers. */
final class MailForms {
    private static final List<String> NAMES = List.of(
            "jane",
            "j.doe",
            "zhang_san",
            "o'neill",
            "anna+shop",
            "x-y",
            "li.lei2008",
            "maria.garcia",
            "tom_k",
            "wang.fang",
            "b2b");
    private static final List<String> DOMAINS = List.of(
            "example.com",
            "mail.example.co.uk",
            "qq.com",
            "163.com",
            "a-b.example.org",
            "example.photography",
            "sina.com.cn",
            "example.museum");
    private static final List<String> MAIL = List.of(
            "Write to %s, please.",
            "%s",
            "My address is %s.",
            "Ask Tom <%s> for the invoice",
            "Contact:%s; they answer",
            "The seller (%s) never answered!");
    private static final List<String> MAIL_CHINESE =
            List.of("我的邮箱是%s谢谢", "邮箱：%s。", "发到%s就可以", "联系%s，退款很快", "客服邮箱（%s）没人回");

    private final Patterns patterns;

    MailForms(Patterns patterns) {
        this.patterns = patterns;
    }

    Stream<Form> all() {
        return Stream.of(
                mail("plain", this::address),
                mail("capitals", () -> address().toUpperCase(Locale.ROOT)),
                mail(
                        "digits",
                        () -> patterns.one(List.of("1########@qq.com", "138########@163.com", "u##_##@example.net"))),
                mail("full-width", () -> Patterns.fullWidth(address())),
                mail("full-width sign", () -> address().replace('@', '＠')),
                mail("reference", () -> address().replace("@", patterns.pick(List.of("&#64;", "&#x40;", "&commat;")))),
                mail("link", () -> "mailto:" + address(), "mailto:"),
                mail(
                        "letters beyond ASCII",
                        () -> patterns.pick(List.of("josé", "müller", "zoë", "søren", "张伟", "ольга")) + "@"
                                + patterns.pick(DOMAINS)),
                mail(
                        "domain beyond ASCII",
                        () -> patterns.pick(NAMES) + "@"
                                + patterns.pick(
                                        List.of("bücher.example", "café.example", "例子.公司", "пример.рф", "邮箱.中国"))),
                mail(
                        "at in words",
                        () -> address().replace("@", patterns.pick(List.of("(at)", " (at) ", "[at]", " [at] ")))),
                mail(
                        "dot in words",
                        () -> address()
                                .replace("@", " [at] ")
                                .replace(".", patterns.pick(List.of(" [dot] ", "(dot)")))),
                mail("spaces", () -> address().replace("@", " @ ")),
                weChat(),
                qq());
    }

    private String address() {
        return patterns.pick(NAMES) + "@" + patterns.pick(DOMAINS);
    }

    private Form mail(String name, Supplier<String> values) {
        return new Form("email " + name, Placeholders.EMAIL, MAIL, MAIL_CHINESE, values);
    }

    /** What comes before the address stays in the text. */
    private Form mail(String name, Supplier<String> values, String before) {
        return new Form(
                "email " + name,
                Placeholders.EMAIL,
                MAIL.stream()
                        .map(sentence -> sentence.replace("%s", before + "%s"))
                        .toList(),
                MAIL_CHINESE.stream()
                        .map(sentence -> sentence.replace("%s", before + "%s"))
                        .toList(),
                () -> values.get().substring(before.length()));
    }

    private Form weChat() {
        return new Form(
                "account WeChat",
                "[account]",
                List.of("Add me on WeChat: %s", "my WeChat ID is %s, thanks", "WeChat %s for more colours"),
                List.of("微信号：%s", "加微信%s聊", "加我微信 %s，有优惠", "vx：%s", "我的微信是%s"),
                () -> patterns.one(List.of("wxid_a#b##c##", "lily_20##", "zhang-wei##", "XiaoHong####", "tom2####kk")));
    }

    private Form qq() {
        return new Form(
                "account QQ",
                "[account]",
                List.of("Add my QQ: %s", "my QQ is %s, thanks", "QQ number %s, ask there"),
                List.of("QQ：%s", "加QQ%s聊", "QQ号 %s，有优惠", "扣扣%s", "我的qq是%s"),
                () -> patterns.one(List.of("~####", "~######", "~#######", "~########", "1#########")));
    }
}
