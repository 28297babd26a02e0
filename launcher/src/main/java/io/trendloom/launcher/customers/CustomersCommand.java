package io.trendloom.launcher.customers;

import picocli.CommandLine.Command;

/** {@code trendloom customers}. */
@Command(name = "customers", description = "Tells which customers the shop has, in numbers.")
public final class CustomersCommand {}
