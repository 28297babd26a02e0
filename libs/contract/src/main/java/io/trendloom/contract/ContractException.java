package io.trendloom.contract;

/** A message or value that breaks the contract; the text names the field, its value and the rule. */
public final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContractException(String message) {
        super(message);
    }

    public ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
