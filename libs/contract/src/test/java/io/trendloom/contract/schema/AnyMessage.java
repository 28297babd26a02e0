package io.trendloom.contract.schema;

import io.trendloom.contract.Rules;
import io.trendloom.contract.message.Message;
import io.trendloom.contract.message.ReviewReceived;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;

/** Messages of every type, with values that keep to what their Javadoc asks. */
final class AnyMessage {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal BILLION = new BigDecimal("1000000000");

    private AnyMessage() {}

    static Arbitrary<Message> any() {
        return Arbitraries.of(Message.class.getPermittedSubclasses()).flatMap(AnyMessage::of);
    }

    static Arbitrary<Message> of(Class<?> type) {
        return ofRecord(type).map(Message.class::cast).filter(AnyMessage::saysSomething);
    }

    private static boolean saysSomething(Message message) {
        return !(message instanceof ReviewReceived review) || review.rating() != null || review.text() != null;
    }

    private static Arbitrary<Object> ofRecord(Class<?> type) {
        List<Arbitrary<Object>> parts =
                Stream.of(type.getRecordComponents()).map(AnyMessage::of).toList();
        return Combinators.combine(parts).as(values -> created(type, values));
    }

    private static Object created(Class<?> type, List<Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A %s of %s".formatted(type.getSimpleName(), values), e);
        }
    }

    private static Arbitrary<Object> of(RecordComponent component) {
        Arbitrary<?> values = named(component.getName(), component.getGenericType());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return (nullable ? values.injectNull(0.4) : values).map(value -> (Object) value);
    }

    private static Arbitrary<?> named(String name, Type type) {
        return switch (name) {
            case "id", "itemId", "customerId", "orderId", "channel", "scope", "unit", "source" -> ids();
            case "itemIds" -> ids().list().ofMaxSize(3);
            case "sha256", "encoderSha256" ->
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
            case "currency" -> Arbitraries.of("GBP", "CNY", "EUR");
            case "status" -> Arbitraries.of("active", "removed");
            case "time" ->
                Arbitraries.of("2011-11-08", "2011-11-08 09:41", "2011-11-08T09:41:07.25", "2011-11-08T09:41:07+08:00");
            case "rating" -> decimals(BigDecimal.ONE, BigDecimal.valueOf(5), 1);
            case "quantity" -> decimals(BILLION.negate(), BILLION, 3).filter(quantity -> quantity.signum() != 0);
            case "name" -> names().filter(Rules::isSignalName);
            case "onHand", "onOrder", "yearAgo" -> decimals(BigDecimal.ZERO, BILLION, 3);
            case "value" -> decimals(BILLION.negate(), BILLION, 9);
            case "count" -> Arbitraries.longs().between(1, 1_000_000_000);
            case "price", "unitPrice", "cost" -> decimals(CENT, BILLION, 9);
            case "title", "description", "category", "brand", "text" ->
                Arbitraries.strings().withCharRange('\0', '\ud7ff').ofMaxLength(200);
            default -> typed(type);
        };
    }

    private static Arbitrary<?> typed(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return typed(list.getActualTypeArguments()[0]).list().ofMaxSize(3);
        }
        if (type instanceof ParameterizedType) {
            return Arbitraries.maps(names(), names()).ofMaxSize(3);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        if (plain.isEnum()) {
            return Arbitraries.of(plain.getEnumConstants());
        }
        return PLAIN.get(plain);
    }

    private static final Map<Class<?>, Arbitrary<?>> PLAIN = Map.of(
            String.class, names(),
            LocalDate.class, Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 1, 1)),
            double.class, Arbitraries.doubles().between(-1e12, 1e12),
            int.class, Arbitraries.integers().greaterOrEqual(1),
            Integer.class, Arbitraries.integers().greaterOrEqual(1),
            long.class, Arbitraries.longs().greaterOrEqual(0),
            Long.class, Arbitraries.longs().greaterOrEqual(0),
            Boolean.class, Arbitraries.of(true, false));

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(Rules::isId);
    }

    private static Arbitrary<BigDecimal> decimals(BigDecimal lowest, BigDecimal highest, int scale) {
        return Arbitraries.bigDecimals().between(lowest, highest).ofScale(scale);
    }
}
