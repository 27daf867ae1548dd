/** The harness: it starts the processes that measure, side by side, and compares what they tell. */
package org.trifola.benchmarks;
