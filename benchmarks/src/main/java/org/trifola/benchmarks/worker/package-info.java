/** What runs in the measured processes. They know the polyglot API only, so that they are the same for both engines. */
package org.trifola.benchmarks.worker;
