import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the sample shop: {@code java samples/make/MakeSample.java online-retail.csv.gz} in the repository's root. The same
 * input gives the same rows on every machine; ../README.md says what they are and how they are chosen.
 */
public final class MakeSample {
    private static final long SEED = 20111208;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 8);

    private MakeSample() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: java samples/make/MakeSample.java online-retail.csv.gz");
            System.exit(2);
        }
        Path samples = Path.of("samples");
        List<Line> lines = Retail.read(Path.of(args[0]));
        List<Review> sentences = Review.read(samples.resolve("make/reviews.tsv"));
        make(samples.resolve("shop"), lines, sentences, new Cut(60, 60, 80, 25, LAST_DAY));
        make(samples.resolve("tiny"), lines, sentences, new Cut(8, 10, 14, 4, LocalDate.of(2010, 12, 31)));
    }

    private static void make(Path folder, List<Line> lines, List<Review> sentences, Cut cut) throws IOException {
        Set<String> codes = Retail.choose(lines, cut, new SplittableRandom(SEED));
        List<String> retail = new ArrayList<>(List.of(Retail.HEADER));
        lines.stream()
                .filter(line -> codes.contains(line.code()) || line.isFee() && !line.day().isAfter(cut.feesUntil()))
                .forEach(line -> retail.add(line.text()));
        gzip(folder.resolve("online-retail.csv.gz"), retail);

        List<String> sales = new ArrayList<>();
        List<String> reviews = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Product product : List.of(new Product.Rising(), new Product.Declining())) {
            SplittableRandom random = new SplittableRandom(SEED + product.id().charAt(0));
            items.add(product.item());
            sales.addAll(new MadeUpSales(product, random.split()).year());
            reviews.addAll(new MadeUpReviews(product, sentences, random.split()).year());
        }
        gzip(folder.resolve("sales.ndjson.gz"), sales);
        Files.write(folder.resolve("reviews.ndjson"), reviews);
        Files.write(folder.resolve("items.ndjson"), items);
        System.out.printf(
                Locale.ROOT,
                "%s: %d products and %d lines of the gift shop, 2 made-up products with %d lines and %d reviews%n",
                folder,
                codes.size(),
                retail.size() - 1,
                sales.size(),
                reviews.size());
    }

    private static void gzip(Path file, Collection<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(9);
            }
        }) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** How many products of each band, and until when lines that are no products come along. */
    record Cut(int head, int regular, int intermittent, int late, LocalDate feesUntil) {}

    /** One line of the published file, with what is needed to choose it. */
    record Line(String text, String code, LocalDate day, boolean sold) {
        private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Z]{0,2}");

        static Line of(String text) {
            List<String> fields = fields(text);
            boolean sold = !fields.get(0).startsWith("C")
                    && Integer.parseInt(fields.get(3)) > 0
                    && Double.parseDouble(fields.get(5)) > 0;
            String code = fields.get(1).strip().toUpperCase(Locale.ROOT);
            return new Line(text, code, LocalDate.parse(fields.get(4).substring(0, 10)), sold);
        }

        boolean isFee() {
            return !PRODUCT.matcher(code).matches();
        }

        private static List<String> fields(String text) {
            List<String> fields = new ArrayList<>();
            int start = 0;
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                if (c == ',' && !quoted) {
                    fields.add(text.substring(start, i));
                    start = i + 1;
                }
            }
            fields.add(text.substring(start));
            return fields;
        }
    }

    /** The gift shop's real lines. */
    static final class Retail {
        static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

        private Retail() {}

        static List<Line> read(Path file) throws IOException {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                if (!HEADER.equals(reader.readLine())) {
                    throw new IOException("The file (%s) must begin with %s.".formatted(file, HEADER));
                }
                return reader.lines()
                        .map(Line::of)
                        .filter(line -> !line.day().isAfter(LAST_DAY))
                        .toList();
            }
        }

        static Set<String> choose(List<Line> lines, Cut cut, SplittableRandom random) {
            Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
            lines.stream().filter(line -> line.sold() && !line.isFee()).forEach(line -> days.computeIfAbsent(
                            line.code(), code -> new TreeSet<>())
                    .add(line.day()));
            Map<String, List<String>> bands = new TreeMap<>();
            days.forEach((code, sold) -> bands.computeIfAbsent(band(sold), band -> new ArrayList<>())
                    .add(code));
            Set<String> chosen = new HashSet<>();
            chosen.addAll(draw(bands.get("head"), cut.head(), random));
            chosen.addAll(draw(bands.get("regular"), cut.regular(), random));
            chosen.addAll(draw(bands.get("intermittent"), cut.intermittent(), random));
            chosen.addAll(draw(bands.get("late"), cut.late(), random));
            return chosen;
        }

        private static String band(TreeSet<LocalDate> sold) {
            LocalDate first = sold.first();
            boolean live = !sold.last().isBefore(LocalDate.of(2011, 11, 10));
            if (first.isBefore(LocalDate.of(2011, 6, 1)) && live) {
                return sold.size() >= 200 ? "head" : sold.size() >= 120 ? "regular" : sold.size() >= 30 ? "intermittent" : "rare";
            }
            return !first.isBefore(LocalDate.of(2011, 8, 1)) && sold.size() >= 20 ? "late" : "rare";
        }

        private static List<String> draw(List<String> codes, int count, SplittableRandom random) {
            List<String> left = new ArrayList<>(codes);
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                drawn.add(left.remove(random.nextInt(left.size())));
            }
            return drawn;
        }
    }

    /** The days on which the gift shop, and so the made-up products, were sold. */
    static final class Calendar {
        private static final Set<LocalDate> CLOSED = Set.of(
                LocalDate.of(2011, 4, 22),
                LocalDate.of(2011, 4, 24),
                LocalDate.of(2011, 4, 25),
                LocalDate.of(2011, 4, 29),
                LocalDate.of(2011, 5, 2),
                LocalDate.of(2011, 5, 30),
                LocalDate.of(2011, 8, 29));

        private Calendar() {}

        static boolean isOpen(LocalDate day) {
            boolean christmas = day.isAfter(LocalDate.of(2010, 12, 23)) && day.isBefore(LocalDate.of(2011, 1, 4));
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && !christmas && !CLOSED.contains(day);
        }

        static Stream<LocalDate> days() {
            return FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).filter(Calendar::isOpen);
        }

        /** 0 on the first day, 1 on the last. */
        static double share(LocalDate day) {
            return (double) (day.toEpochDay() - FIRST_DAY.toEpochDay()) / (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
        }
    }

    /** A made-up product: how it sells, and what people think of it. */
    sealed interface Product {

        String id();

        String item();

        /** Units a day that are to be expected at this share of the year. */
        double units(double share);

        double price(LocalDate day);

        boolean promotion(LocalDate day);

        /** Share of good reviews, and of orders that come back. */
        double happy(double share);

        double returned(double share);

        int reviews();

        /** Sells better and better, and is liked for it. */
        record Rising() implements Product {
            @Override
            public String id() {
                return "A";
            }

            @Override
            public String item() {
                return "{\"id\":\"A\",\"title\":\"云栖 真空不锈钢保温杯 500ml 便携带茶隔\","
                        + "\"description\":\"304不锈钢内胆，双层真空，保温十二小时。杯身轻巧，杯盖密封不漏水，带可拆茶隔，适合上班、开车和户外。\","
                        + "\"category\":\"水杯\",\"brand\":\"云栖\",\"price\":12.90,\"currency\":\"GBP\","
                        + "\"launchDay\":\"2010-12-01\",\"language\":\"zh\"}";
            }

            @Override
            public double units(double share) {
                return 4 + 6 * share + 13 * share * share * share * share;
            }

            @Override
            public double price(LocalDate day) {
                return promotion(day) ? 10.90 : 12.90;
            }

            @Override
            public boolean promotion(LocalDate day) {
                return day.getDayOfMonth() <= 7 && day.getMonthValue() % 3 == 0 && day.getYear() == 2011 && day.getMonthValue() < 12;
            }

            @Override
            public double happy(double share) {
                return 0.65 + 0.3 * share;
            }

            @Override
            public double returned(double share) {
                return 0.004;
            }

            @Override
            public int reviews() {
                return 72;
            }
        }

        /** Began well, disappoints, and is sold off without effect. */
        record Declining() implements Product {
            @Override
            public String id() {
                return "B";
            }

            @Override
            public String item() {
                return "{\"id\":\"B\",\"title\":\"声悦 无线蓝牙耳机 入耳式 带充电盒\","
                        + "\"description\":\"蓝牙连接，入耳式设计，单次续航四小时，配充电盒。支持通话降噪和触控操作，适合通勤与运动。\","
                        + "\"category\":\"耳机\",\"brand\":\"声悦\",\"price\":24.90,\"currency\":\"GBP\","
                        + "\"launchDay\":\"2010-12-01\",\"language\":\"zh\"}";
            }

            @Override
            public double units(double share) {
                return 3 + 19 * (1 - share) * (1 - 0.35 * share);
            }

            @Override
            public double price(LocalDate day) {
                double list = day.isBefore(LocalDate.of(2011, 9, 1)) ? 29.90 : 24.90;
                return promotion(day) ? list - 3 : list;
            }

            @Override
            public boolean promotion(LocalDate day) {
                return day.getDayOfMonth() <= 7 && !day.isBefore(LocalDate.of(2011, 9, 1));
            }

            @Override
            public double happy(double share) {
                return 0.8 - 0.75 * share;
            }

            @Override
            public double returned(double share) {
                return 0.01 + 0.09 * share;
            }

            @Override
            public int reviews() {
                return 64;
            }
        }
    }

    /** Order lines of a made-up product over the year. */
    static final class MadeUpSales {
        private static final double[] WEEKDAYS = {1.0, 1.05, 1.05, 1.15, 0.95, 0, 0.8};
        private static final double UNITS_AN_ORDER = 1.66;

        private final Product product;
        private final SplittableRandom random;
        private final TreeMap<String, String> byTime = new TreeMap<>();
        private int number;

        MadeUpSales(Product product, SplittableRandom random) {
            this.product = product;
            this.random = random;
        }

        List<String> year() {
            Calendar.days().forEach(this::day);
            return List.copyOf(byTime.values());
        }

        private void day(LocalDate day) {
            double share = Calendar.share(day);
            double units = product.units(share)
                    * WEEKDAYS[day.getDayOfWeek().getValue() - 1]
                    * (product.promotion(day) ? 1.4 : 1);
            int orders = poisson(units / UNITS_AN_ORDER);
            for (int i = 0; i < orders; i++) {
                int quantity = quantity();
                add(day, quantity);
                if (random.nextDouble() < product.returned(share)) {
                    back(day.plusDays(3 + random.nextInt(8)), quantity);
                }
            }
        }

        private void back(LocalDate day, int quantity) {
            if (!day.isAfter(LAST_DAY) && Calendar.isOpen(day)) {
                add(day, -quantity);
            }
        }

        private void add(LocalDate day, int quantity) {
            number++;
            int minute = random.nextInt(9 * 60);
            String time = String.format(Locale.ROOT, "%sT%02d:%02d:00", day, 9 + minute / 60, minute % 60);
            String id = String.format(Locale.ROOT, "%s-%05d", product.id(), number);
            String row = String.format(
                    Locale.ROOT,
                    "{\"id\":\"%s\",\"itemId\":\"%s\",\"quantity\":%d,\"unitPrice\":%.2f,\"currency\":\"GBP\","
                            + "\"time\":\"%s\",\"orderId\":\"O%s\",\"promotion\":%b}",
                    id,
                    product.id(),
                    quantity,
                    product.price(day),
                    time,
                    id,
                    product.promotion(day));
            byTime.put(time + id, row);
        }

        private int quantity() {
            double draw = random.nextDouble();
            return draw < 0.6 ? 1 : draw < 0.85 ? 2 : draw < 0.95 ? 3 : 4 + random.nextInt(3);
        }

        private int poisson(double mean) {
            double limit = StrictMath.exp(-mean);
            double left = random.nextDouble();
            int count = 0;
            while (left > limit) {
                left *= random.nextDouble();
                count++;
            }
            return count;
        }
    }

    /** A sentence of a review. */
    record Review(String product, String mood, String language, String text) {

        static List<Review> read(Path file) throws IOException {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Review(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        }
    }

    /** Reviews of a made-up product over the year, two sentences each. */
    static final class MadeUpReviews {
        private final Product product;
        private final List<Review> sentences;
        private final SplittableRandom random;
        private final TreeMap<String, String> byDay = new TreeMap<>();

        MadeUpReviews(Product product, List<Review> sentences, SplittableRandom random) {
            this.product = product;
            this.sentences = sentences;
            this.random = random;
        }

        List<String> year() {
            List<LocalDate> days = Calendar.days().toList();
            for (int i = 0; i < product.reviews(); i++) {
                add(days.get(random.nextInt(days.size())), i);
            }
            Review named = of("pii", null).get(0);
            write(LAST_DAY.minusDays(10), product.reviews(), product.id().equals("A") ? 5 : 1, named, named.text());
            return List.copyOf(byDay.values());
        }

        private void add(LocalDate day, int number) {
            double happy = product.happy(Calendar.share(day));
            double draw = random.nextDouble();
            String mood = draw < happy ? "good" : draw < happy + (1 - happy) / 3 ? "mixed" : "bad";
            String language = random.nextInt(5) == 0 ? "en" : "zh";
            List<Review> fitting = of(mood, language);
            fitting = fitting.isEmpty() ? of(mood, "zh") : fitting;
            Review first = fitting.get(random.nextInt(fitting.size()));
            Review second = fitting.get(random.nextInt(fitting.size()));
            String gap = first.language().equals("en") ? " " : "";
            String text = first.equals(second) ? first.text() : first.text() + gap + second.text();
            write(day, number, rating(mood), first, text);
        }

        private int rating(String mood) {
            return switch (mood) {
                case "good" -> random.nextInt(3) == 0 ? 4 : 5;
                case "mixed" -> 3;
                default -> 1 + random.nextInt(2);
            };
        }

        private List<Review> of(String mood, String language) {
            return sentences.stream()
                    .filter(sentence -> sentence.product().equals(product.id()))
                    .filter(sentence -> sentence.mood().equals(mood))
                    .filter(sentence -> language == null || sentence.language().equals(language))
                    .toList();
        }

        private void write(LocalDate day, int number, int rating, Review kind, String text) {
            String id = String.format(Locale.ROOT, "R%s-%03d", product.id(), number + 1);
            byDay.put(
                    day + id,
                    String.format(
                            Locale.ROOT,
                            "{\"id\":\"%s\",\"itemId\":\"%s\",\"rating\":%d,\"text\":\"%s\",\"day\":\"%s\",\"language\":\"%s\"}",
                            id,
                            product.id(),
                            rating,
                            text,
                            day,
                            kind.language()));
        }
    }
}
