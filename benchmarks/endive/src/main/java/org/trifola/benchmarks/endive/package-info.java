/** The worker for Endive. */
package org.trifola.benchmarks.endive;
