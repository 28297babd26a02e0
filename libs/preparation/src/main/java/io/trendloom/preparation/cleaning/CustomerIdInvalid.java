package io.trendloom.preparation.cleaning;

import org.jspecify.annotations.Nullable;

/** The customer can be a key; the value is not shown. */
final class CustomerIdInvalid implements Rule {
    @Override
    public String name() {
        return "customer-id-invalid";
    }

    @Override
    public String sentence() {
        return "A customer's pseudonym, where given, has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String customer = draft.text("customerId");
        return customer == null || Ids.isId(customer)
                ? null
                : Reasons.of(
                        draft.mapping.column("customerId"), null, "must be 1 to 200 printable characters where given");
    }
}
