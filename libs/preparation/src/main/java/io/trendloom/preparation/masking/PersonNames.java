package io.trendloom.preparation.masking;

import io.trendloom.contract.ContractException;
import java.util.List;

/**
 * What texts may call a person.
 *
 * @param names each has a letter, and two characters at least
 */
public record PersonNames(List<String> names) {
    private static final int SHORTEST = 2;

    public PersonNames {
        names = names.stream().map(String::strip).toList();
        names.forEach(PersonNames::requireName);
    }

    private static void requireName(String name) {
        if (name.codePointCount(0, name.length()) < SHORTEST || !hasLetter(name)) {
            throw new ContractException(
                    "The name must have a letter and at least %d characters. Maybe give it whole.".formatted(SHORTEST));
        }
    }

    /** Whether a text may be looked for in texts; a number may be anything. */
    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
