package io.trendloom.ingest.forget;

import io.trendloom.contract.ContractException;
import io.trendloom.preparation.masking.PersonNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is to be forgotten.
 *
 * @param customer id, as publishers send it
 * @param names what texts may call the person; each has a letter, and two characters at least
 */
public record Person(String customer, List<String> names) {
    public Person {
        if (customer.isBlank()) {
            throw new ContractException("The customer (%s) must not be blank.".formatted(customer));
        }
        customer = customer.strip();
        names = new PersonNames(names).names();
    }

    /** What to look for in texts; an id without a letter is left out, since a number may be anything. */
    List<String> words() {
        List<String> words = new ArrayList<>(names);
        if (PersonNames.hasLetter(customer)) {
            words.add(customer);
        }
        return words;
    }
}
