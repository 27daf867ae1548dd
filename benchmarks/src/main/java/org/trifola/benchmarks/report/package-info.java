/** Tables and pictures of measurements; knows nothing of where they come from. */
package org.trifola.benchmarks.report;
