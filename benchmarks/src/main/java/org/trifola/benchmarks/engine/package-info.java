/** The engines that are compared, and how each is started as a process that performs a task. */
package org.trifola.benchmarks.engine;
