package io.trendloom.preparation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to Jane.Doe+shop@mail.example.co.uk, please.|Write to [email], please.",
                "我的邮箱是zhang.san@example.com谢谢|我的邮箱是[email]谢谢",
                "邮箱：ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ。|邮箱：[email]。",
                "jane&#64;example.com|[email]",
                "call +44 20 7946 0958 now|call [phone] now",
                "call +1 (555) 010-9999.|call [phone].",
                "0044 20 7946 0958|[phone]",
                "电话13812345678，请联系|电话[phone]，请联系",
                "手机 138-1234-5678|手机 [phone]",
                "手机 +86 138 1234 5678 或|手机 [phone] 或",
                "手机１３８１２３４５６７８|手机[phone]",
                "office 020 7946 0958|office [phone]",
                "座机 010-12345678|座机 [phone]",
                "card 4111 1111 1111 1111 was charged|card [card] was charged",
                "卡号6222021234567890128|卡号[card]",
                "amex 378282246310005|amex [card]",
                "身份证11010519491231002X。|身份证[id]。",
                "a@b.example and 13812345678|[email] and [phone]",
                "jane [at] example (dot) org|[email]",
                "anna@例子.公司|[email]",
                "Refund to DE89 3704 0044 0532 0130 00 please|Refund to [account] please",
                "加微信lily_2008聊|加微信[account]聊",
                "QQ：1234567|QQ：[account]",
                "Name on card: Jane M Doe, 2 items|Name on card: [name], 2 items",
                "持卡人：王小明，尾号8888|持卡人：[name]，尾号8888",
                "电话：8234 5678|电话：[phone]",
                "ring (212) 234-5678!|ring [phone]!",
                "0571-88386583-801|[phone]",
                "a@b.cc+@0.00|[email][email]",
            })
    void replacesPersonalData(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET OF 6 T-LIGHTS, 20 x 30 cm",
                "2011-12-08 08:26:00",
                "@home style, 50% off @ 3.99",
                "card 4111 1111 1111 1112 fails the Luhn rule",
                "身份证110105194912310021 has a wrong check digit",
                "GTIN 4006381333931",
                "ISBN 9783161484100",
                "order 23812345678",
                "Order number: 13812345678",
                "订单编号：13812345678",
                "Amazon 026-7368416-9401238",
                "DE89370400440532013001 fails its check",
                "QQ糖70g*20袋",
                "微信支付299元",
                "Cardholder: Brown leather",
                "part KS-0108-2200-240",
                "138123456789012345",
                "0.138123456780001",
                "容量500ml，净重1000g，2011年12月8日购买",
                "1 2 3 4 5 6 7 8 9",
                "AT&T &amp; friends",
            })
    void leavesOtherTextAlone(String text) {
        assertThat(Masking.mask(text)).isSameAs(text);
    }

    @Test
    void isQuickOnALongHostileText() {
        String hostile = "1 ".repeat(50_000) + "a".repeat(50_000) + "@" + ".".repeat(50_000) + "+1 ".repeat(20_000);

        assertThat(Masking.mask(hostile)).isNotEmpty();
    }
}
