package io.trendloom.ingest.forget;

import io.trendloom.contract.ContractException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is to be forgotten.
 *
 * @param customer id, as publishers send it
 * @param names what texts may call the person; each has a letter, and two characters at least
 */
public record Person(String customer, List<String> names) {
    private static final int SHORTEST = 2;

    public Person {
        if (customer.isBlank()) {
            throw new ContractException("The customer (%s) must not be blank.".formatted(customer));
        }
        customer = customer.strip();
        names = names.stream().map(String::strip).toList();
        names.forEach(Person::requireName);
    }

    private static void requireName(String name) {
        if (name.codePointCount(0, name.length()) < SHORTEST || !hasLetter(name)) {
            throw new ContractException(
                    "The name must have a letter and at least %d characters. Maybe give it whole.".formatted(SHORTEST));
        }
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** What to look for in texts; an id without a letter is left out, since a number may be anything. */
    List<String> words() {
        List<String> words = new ArrayList<>(names);
        if (hasLetter(customer)) {
            words.add(customer);
        }
        return words;
    }
}
