package io.trendloom.launcher.api;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.util.regex.Pattern;

/** What says who runs the command: a token of the installation's identity provider. It is shown nowhere. */
record Token(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]{1,16384}");

    Token {
        if (!FORM.matcher(value).matches()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The token (%d characters) must be letters, digits and ._~+/=- alone. Maybe it was cut or quoted."
                            .formatted(value.length()));
        }
    }

    String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "token";
    }
}
