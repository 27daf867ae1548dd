/** What runs in the measured processes: the same code for every engine on a JVM, which it knows as a {@link Guest}. */
package org.trifola.benchmarks.worker;
