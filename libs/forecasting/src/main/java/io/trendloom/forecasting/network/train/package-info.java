/** Training the network with PyTorch: blocks, loss, optimiser, checkpoints and event files. */
@NullMarked
package io.trendloom.forecasting.network.train;

import org.jspecify.annotations.NullMarked;
