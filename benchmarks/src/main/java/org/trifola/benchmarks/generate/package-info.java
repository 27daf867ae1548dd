/** Writers of modules that are too big to be kept as files. */
package org.trifola.benchmarks.generate;
