package io.trendloom.preparation.masking;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers made by the rules of their public formats; equal seeds make the same. */
final class PublicFormats {
    private final SplittableRandom random;

    PublicFormats(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A mobile and a fixed-line number of every country, in each international notation. */
    static List<String> phonesOfTheWorld() {
        PhoneNumberUtil world = PhoneNumberUtil.getInstance();
        List<String> numbers = new ArrayList<>();
        for (String country : world.getSupportedRegions()) {
            for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                PhoneNumber number = world.getExampleNumberForType(country, type);
                if (number != null) {
                    numbers.add(world.format(number, PhoneNumberFormat.E164));
                    numbers.add(world.format(number, PhoneNumberFormat.INTERNATIONAL));
                    numbers.add(world.format(number, PhoneNumberFormat.RFC3966).replace("tel:", ""));
                    numbers.add(
                            "00" + world.format(number, PhoneNumberFormat.E164).substring(1));
                }
            }
        }
        return numbers;
    }

    /** Chinese mobile numbers of every second and third digit, plain and in groups. */
    List<String> chineseMobiles() {
        return IntStream.range(130, 200)
                .mapToObj(prefix -> prefix + digits(8))
                .flatMap(number -> Stream.of(
                        number,
                        number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7),
                        number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7),
                        "+86 " + number))
                .toList();
    }

    /** Card numbers of the large schemes that keep the Luhn rule (ISO/IEC 7812), plain and in groups. */
    List<String> cards() {
        return Stream.of("4", "51", "55", "2221", "2720", "34", "37", "36", "3530", "6011", "65", "62")
                .flatMap(issuer -> Stream.generate(() -> card(issuer)).limit(10))
                .flatMap(number -> Stream.of(number, grouped(number, " "), grouped(number, "-")))
                .toList();
    }

    private String card(String issuer) {
        int length = issuer.startsWith("36") ? 14 : issuer.equals("34") || issuer.equals("37") ? 15 : 16;
        String body = issuer + digits(length - 1 - issuer.length());
        return body + (10 - luhn(body + "0")) % 10;
    }

    /** Resident identity numbers with their check character (GB 11643). */
    List<String> chineseIds() {
        return Stream.generate(this::chineseId).limit(60).toList();
    }

    private String chineseId() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String body = "%06d%04d%02d%02d%03d"
                .formatted(
                        random.nextInt(110_000, 660_000),
                        random.nextInt(1930, 2012),
                        random.nextInt(1, 13),
                        random.nextInt(1, 29),
                        random.nextInt(1, 1000));
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (body.charAt(i) - '0'))
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Addresses of common shapes (RFC 5322 dot-atoms at a domain). */
    List<String> emails() {
        List<String> names =
                List.of("jane", "j.doe", "zhang_san", "o'neill", "a+b", "x-y", "li.lei2008", "13812345678");
        List<String> domains = List.of("example.com", "mail.example.co.uk", "qq.com", "163.com", "a-b.example.org");
        return names.stream()
                .flatMap(name -> domains.stream().map(domain -> name + "@" + domain))
                .flatMap(email -> Stream.of(email, email.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Trade item numbers with their check digit (GS1): EAN-8, UPC-A, EAN-13, of many countries and of books. */
    List<String> tradeItemNumbers() {
        return Stream.of("50", "69", "40", "978", "979", "471", "13", "19", "07", "302")
                .flatMap(prefix -> Stream.of(8, 12, 13).map(length -> tradeItem(prefix, length)))
                .toList();
    }

    private String tradeItem(String prefix, int length) {
        String body = prefix + digits(length - 1 - prefix.length());
        int sum = IntStream.range(0, body.length())
                .map(i -> (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1))
                .sum();
        return body + (10 - sum % 10) % 10;
    }

    /** Numbers long enough for a card that break the Luhn rule, as order numbers are. */
    List<String> orderNumbers() {
        return Stream.generate(() -> "4" + digits(15))
                .filter(number -> luhn(number) != 0)
                .limit(30)
                .flatMap(number -> Stream.of(number, "PO-" + number.substring(0, 10), "E" + number))
                .toList();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String grouped(String number, String gap) {
        return String.join(gap, number.split("(?<=\\G.{4})"));
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10;
    }
}
